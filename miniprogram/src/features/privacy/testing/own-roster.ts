import * as v from 'valibot'
import { memberViewSchema } from '@shared/member/schema'
import { testId } from '@/testing/people'

/** A member's line in the roster, as they see it themselves. */
export const ownRoster = v.parse(memberViewSchema, {
  ...{ memberId: testId('member', 1), version: 1, state: 'active', name: '林秀兰' },
  ...{ orgId: testId('org', 1), orgName: '柳树湾村党支部', held: false, phone: '199****2121' },
  ...{ standing: 'full', joinedOn: '1984-07-01', opens: { mobile: 'reveal' }, discreet: false },
  ...{ viewer: 'self', maySteps: ['change_own_phone', 'set_discreet'] },
})
