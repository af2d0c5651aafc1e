import { run } from './public-leak'

test('it holds, in short', async () => {
  expect(await run('short')).toMatchObject({ holds: true })
})
