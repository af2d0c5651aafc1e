import * as v from 'valibot'
import type { AccountId, TripId } from '@shared/ids'
import type { ActingAs } from '@/lib/acting-as'
import { draftSlot } from '@/lib/draft-slot'
import { draftSchema } from './draft'

/** What a person changed in the form; the rest is known from elsewhere and may become known better. */
export const changesSchema = v.partial(draftSchema)
export type Changes = v.InferOutput<typeof changesSchema>

/** What a draft is of: whose trip, and which one when it came back or is changed. */
export interface DraftOf {
  actingAs: ActingAs
  completing?: TripId
  changing?: TripId
}

/** Where the phone keeps an unfinished filing: for each account and for whom it acts one new one, one for each that came back or is changed. */
export const draftStore = (account: AccountId, { actingAs, completing, changing }: DraftOf) => {
  const name = changing ? `changing:${changing}` : `filing:${completing ?? 'new'}`
  return draftSlot(account, actingAs === 'self' ? name : `${name}:${actingAs}`, changesSchema)
}
