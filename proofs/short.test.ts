import { loadProof } from './runner/find-proofs'

/** The proofs whose short version takes seconds and needs no browser. */
test.each(['race-check-in', 'resend', 'codes', 'trip-model', 'demo-county'])('%s holds', async (name) => {
  const { run } = await loadProof(__dirname, name)
  const { holds, figures } = await run('short')
  expect({ holds, figures }).toEqual({ holds: true, figures })
})
