import * as v from 'valibot'
import { idOf } from '../ids'

/** With whom somebody keeps in touch: a member of the roster, or one from elsewhere. */
export const personIdSchema = v.union([idOf('member'), idOf('inflow')])
export type PersonId = v.InferOutput<typeof personIdSchema>

/** Whose log it is. */
export const thisPersonSchema = v.object({ memberId: personIdSchema })
