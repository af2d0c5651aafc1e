import * as v from 'valibot'
import { type AwayCard, awayCardSchema } from '@shared/trip/schema'
import { testId } from '@/testing/people'
import { tripCard } from './trips'

/** Somebody of the branch who is away since spring; `n` makes it another one. */
export const awayCard = (n: number, memberName: string, more: object = {}): AwayCard =>
  v.parse(awayCardSchema, {
    ...tripCard('hosted', { tripId: testId('trip', n), memberName, leaveOn: '2026-05-02' }),
    ...{ memberId: testId('member', n), startedOn: '2026-05-02', isCandidate: false },
    ...more,
  })

/** Under the role of the branch's secretary, as the phone keeps it. */
export const actingAs = (me: { accountId: string; grants: { grantId: string }[] }) =>
  new Map([['acting-as', { [me.accountId]: me.grants[0]?.grantId }]])
