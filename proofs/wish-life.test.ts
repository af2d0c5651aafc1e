import { run } from './wish-life'

test('it holds, in short', async () => {
  expect(await run('short')).toMatchObject({ holds: true })
})
