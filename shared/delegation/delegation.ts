import * as v from 'valibot'
import { type Delegation, delegationSchema } from '../access/person'
import { idOf } from '../ids'
import { addDays, type Day, daySchema, dayOf, type Instant, instantSchema } from '../time'
import { consentWays } from './schema'

export const delegationStates = ['offered', 'active', 'ended'] as const

/** A delegation as it is kept beside the member, from the asking to the end. */
export const delegationRecordSchema = v.object({
  ...delegationSchema.entries,
  version: v.number(),
  state: v.picklist(delegationStates),
  consent: v.object({
    how: v.picklist(consentWays),
    on: daySchema,
    /** Who wrote it down; absent when the member asked themselves. */
    recordedBy: v.optional(idOf('account')),
  }),
  offeredAt: instantSchema,
  /** Until then the code may be brought. */
  codeUntil: instantSchema,
  codeHash: v.string(),
  slipHash: v.optional(v.string()),
  delegate: v.optional(v.object({ accountId: idOf('account'), name: v.string() })),
  acceptedAt: v.optional(instantSchema),
  endedAt: v.optional(instantSchema),
  endedBy: v.optional(idOf('account')),
})
export type DelegationRecord = v.InferOutput<typeof delegationRecordSchema>

/** Does it take one of the member's places: in force, or waiting for its code? */
export const takesPlace = (one: DelegationRecord, now: Instant): boolean =>
  one.expiresOn >= dayOf(now) && (one.state === 'active' || (one.state === 'offered' && one.codeUntil > now))

/** After today, and at most a year from today. */
export const mayExpireOn = (day: Day, now: Instant): boolean =>
  day > dayOf(now) && day <= addDays(dayOf(now), 365)

/** What stands beside the account of whoever acts, and `can()` reads. */
export const delegationOfRecord = (record: DelegationRecord): Delegation => {
  const { delegationId, memberId, countyId, relation, scopes, expiresOn } = record
  return { delegationId, memberId, countyId, relation, scopes, expiresOn }
}

/** Somebody has brought the code. @param name as the member and the branch are to know them. */
export const accepted = (
  record: DelegationRecord,
  delegate: NonNullable<DelegationRecord['delegate']>,
  now: Instant,
): DelegationRecord => ({
  ...record,
  version: record.version + 1,
  state: 'active',
  delegate,
  acceptedAt: now,
})

/** Without the name of who acted, who has been erased. */
export const nameless = (record: DelegationRecord): DelegationRecord =>
  record.delegate
    ? { ...record, version: record.version + 1, delegate: { ...record.delegate, name: '' } }
    : record

/** It is over. */
export const ended = (
  record: DelegationRecord,
  by: DelegationRecord['endedBy'],
  now: Instant,
): DelegationRecord => ({
  ...record,
  version: record.version + 1,
  state: 'ended',
  endedAt: now,
  ...(by && { endedBy: by }),
})
