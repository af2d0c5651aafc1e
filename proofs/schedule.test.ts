import { run } from './schedule'

test('it holds, in short', async () => {
  expect(await run('short')).toMatchObject({ holds: true })
})
