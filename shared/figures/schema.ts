import * as v from 'valibot'

/**
 * A number; `hidden` where it is so small that it would tell of single people, and the reader may not open the list
 * behind it, or where such a one could be reckoned from it. docs/rules.md#small-figures
 */
const cellSchema = v.union([v.number(), v.literal('hidden')])

/** Half of them took so many days or fewer; absent while they are too few to say. */
const median = v.object({ of: cellSchema, days: v.optional(v.number()) })

export const shownFiguresSchema = v.object({
  open: v.object({
    ...{ to_verify: cellSchema, published: cellSchema, claimed: cellSchema },
    ...{ to_confirm: cellSchema, redirected: cellSchema },
  }),
  overdue: cellSchema,
  /** In this month and the eleven before. */
  ...{ told: cellSchema, cameTrue: cellSchema, notDone: cellSchema },
  ...{ toClaim: median, toDone: median },
  /** Of this month's shifts and the standing posts. */
  ...{ seats: v.number(), filled: cellSchema },
  /** How often somebody served, and for how many minutes. */
  served: v.object({ month: cellSchema, year: cellSchema }),
  minutes: v.object({ month: cellSchema, year: cellSchema }),
})
export type ShownFigures = v.InferOutput<typeof shownFiguresSchema>
