import { run } from './race-claim'

test('it holds, in short', async () => {
  expect(await run('short')).toMatchObject({ holds: true })
})
