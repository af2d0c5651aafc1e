import { run } from '../proofs/walk'

test('a member files a trip, is registered, routed, checked in and taken into a branch, and all three see each step', async () => {
  const { holds, figures } = await run('short')
  expect({ holds, figures }).toMatchObject({ holds: true, figures: { trips: 1, errors: 0 } })
})
