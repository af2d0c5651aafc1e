import * as v from 'valibot'

/** `short` runs with the tests in seconds, `long` is what `npm run prove -- NAME` runs. */
export type Scale = 'short' | 'long'

/** What a proof found: whether its claim holds, and the figures that show it. */
export type Finding = { holds: boolean; figures: Record<string, string | number> }

/** What each file `proofs/<name>.ts` exports: the claim in one sentence, and how it is tried. */
export type Proof = { title: string; run: (scale: Scale) => Promise<Finding> }

const Finding = v.object({
  holds: v.boolean(),
  figures: v.record(v.string(), v.union([v.string(), v.number()])),
})
const ProofModule = v.object({ title: v.string(), run: v.function() })

/** Reads a module as a proof; throws an Error naming the file if it isn't one. */
export function asProof(module: unknown, file: string): Proof {
  const parsed = v.safeParse(ProofModule, module)
  if (!parsed.success) throw new Error(`${file} exports no title and run: ${v.summarize(parsed.issues)}`)
  const { title, run } = parsed.output
  return { title, run: async (scale) => v.parse(Finding, await run(scale)) }
}
