import { run } from './flat-trips'

test('it holds, in short', async () => {
  expect(await run('short')).toMatchObject({ holds: true })
})
