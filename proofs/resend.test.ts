import { run } from './resend'

test('it holds, in short', async () => {
  expect(await run('short')).toMatchObject({ holds: true })
})
