import * as v from 'valibot'
import type { AccountId, TripId } from '@shared/ids'
import { draftSlot } from '@/lib/draft-slot'
import { draftSchema } from './draft'

/** What a person changed in the form; the rest is known from elsewhere and may become known better. */
export const changesSchema = v.partial(draftSchema)
export type Changes = v.InferOutput<typeof changesSchema>

/** Where the phone keeps an unfinished filing: one new one for each account, and one for each that came back. */
export const draftStore = (account: AccountId, completing?: TripId) =>
  draftSlot(account, `filing:${completing ?? 'new'}`, changesSchema)
