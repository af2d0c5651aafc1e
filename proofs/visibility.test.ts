import { run } from './visibility'

// Everybody asks everything, in several states.
test('it holds, in short', async () => {
  expect(await run('short')).toMatchObject({ holds: true })
}, 1_200_000)
