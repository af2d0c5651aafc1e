import * as v from 'valibot'
import { type SweepCard, sweepCardSchema, type SweepMember, sweepMemberSchema } from '@shared/sweep/schema'
import { secretary, testId } from '@/testing/people'

const branch = secretary.grants[0]!

/** The winter's sweep, as the branch has it to do. */
export const sweepCard = (more: object = {}): SweepCard =>
  v.parse(sweepCardSchema, {
    ...{ sweepId: testId('sweep', 1), version: 1, title: '冬季摸排', state: 'open', dueOn: '2026-11-30' },
    ...{ issuerOrgId: testId('org', 9), issuerName: '柳树镇党委', startedAt: '2026-11-20T01:00:00.000Z' },
    ...{ role: 'to_do', own: { checked: 0, notReached: 0, left: 3 } },
    ...more,
  })

/** Somebody on the branch's list, not asked after yet. */
export const sweepMember = (n: number, name: string, more: object = {}): SweepMember =>
  v.parse(sweepMemberSchema, {
    ...{ orgId: branch.orgId, memberId: testId('member', n), name, version: 0 },
    ...{ follow: 'none', followDone: true, mayTick: true },
    ...more,
  })
