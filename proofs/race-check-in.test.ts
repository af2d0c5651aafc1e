import { run } from './race-check-in'

test('it holds, in short', async () => {
  expect(await run('short')).toMatchObject({ holds: true })
})
