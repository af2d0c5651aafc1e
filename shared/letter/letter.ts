import * as v from 'valibot'
import { idOf } from '../ids'
import { sealedSchema } from '../sealed'
import { daySchema, instantSchema } from '../time'

const facts = {
  /** A trip has one letter; another one for the same trip takes its place. */
  tripId: idOf('trip'),
  countyId: idOf('county'),
  version: v.number(),
  /** Of the code on the sheet; the code itself is kept nowhere. */
  tokenHash: v.string(),
  /** Of further sheets of the same letter, the newest first: they open it as well. */
  earlierHashes: v.optional(v.array(v.string())),
  fromOrgId: idOf('org'),
  fromOrgName: v.string(),
  toOrgName: v.string(),
  madeOn: daySchema,
  /** The code is good until the end of this day. */
  expiresOn: daySchema,
}

/**
 * What somebody at the other organisation filled in, and from which account: nobody knows yet who they are. Account and
 * name are gone once they have asked to be forgotten.
 */
const answerSchema = v.object({
  accountId: v.optional(idOf('account')),
  at: instantSchema,
  orgName: v.string(),
  contactName: v.optional(v.string()),
  /** Until the trip is closed. */
  phone: v.optional(sealedSchema),
  /** A keyed digest of the number, by which it is known when the branch says that it has called it. */
  phoneKey: v.optional(v.string()),
})
const answered = { ...facts, answer: answerSchema }
/** On which number the branch has called that office. */
const calledBack = { ...answered, calledBackOn: daySchema, called: v.optional(sealedSchema) }

/** The hand-over letter 对接函 to an organisation outside the system: docs/rules.md#letters. */
export const letterSchema = v.variant('state', [
  v.object({ state: v.literal('sent'), ...facts }),
  v.object({ state: v.literal('answered'), ...answered }),
  /** The branch has called that office on a number that it found by itself. */
  v.object({ state: v.literal('called_back'), ...calledBack }),
  v.object({ state: v.literal('acknowledged'), ...calledBack, acknowledgedAt: instantSchema }),
])
export type Letter = v.InferOutput<typeof letterSchema>
export type LetterIn<S extends Letter['state']> = Extract<Letter, { state: S }>
export const letterStates = [
  'sent',
  'answered',
  'called_back',
  'acknowledged',
] as const satisfies readonly Letter['state'][]
