import * as v from 'valibot'
import { type MemberCard, memberCardSchema, type MemberView, memberViewSchema } from '@shared/member/schema'
import { secretary, testId } from '@/testing/people'

const branch = secretary.grants[0]!

/** 林秀兰 as her branch sees her. */
export const memberView = (more: object = {}): MemberView =>
  v.parse(memberViewSchema, {
    ...{ memberId: testId('member', 1), version: 4, state: 'active', name: '林秀兰' },
    ...{ orgId: branch.orgId, orgName: branch.orgName, memberNo: 'LX-001' },
    ...{ standing: 'full', category: 'retired', phone: '199****2121', address: '已登记' },
    ...{ away: true, bound: true, held: false, deathRecorded: false },
    opens: { mobile: 'reveal', homeAddress: 'reveal' },
    ...{ discreet: false, trips: [], viewer: 'origin' },
    maySteps: ['correct', 'transfer', 'set_discreet', 'issue_link_code', 'record_death'],
    ...more,
  })

/** A member in the branch's list. */
export const memberCard = (n: number, name: string, more: object = {}): MemberCard =>
  v.parse(memberCardSchema, { ...memberView(), memberId: testId('member', n), name, ...more })
