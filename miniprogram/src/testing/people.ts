import type { Me } from '@shared/account/schema'
import { makeId, type IdKind } from '@shared/ids'
import { daySchema, instant } from '@shared/time'
import * as v from 'valibot'

/** An id for tests: the same number gives the same id. */
export const testId = <K extends IdKind>(kind: K, n: number) =>
  makeId(
    kind,
    Uint8Array.from({ length: 20 }, (_, i) => (i === 19 ? n : 0)),
  )

const day = (text: string) => v.parse(daySchema, text)

const county = {
  countyId: testId('county', 1),
  name: '云溪县',
  practice: false,
  tripReasons: [
    { code: 'winter', label: '过冬休养' },
    { code: 'work', label: '务工经商' },
  ],
}
const here = { countyName: county.name, practice: false }
const branch = { orgId: testId('org', 1), orgName: '柳树湾村党支部' }
const station = { stationId: testId('station', 1), stationName: '东岸驿站' }

/** A mobile member. */
export const member: Me = {
  accountId: testId('account', 1),
  member: { memberId: testId('member', 1), name: '林秀兰', phone: '199****2121', ...branch },
  county,
  grants: [],
}
/** The secretary of the member's branch, a member too. */
export const secretary: Me = {
  accountId: testId('account', 2),
  member: { memberId: testId('member', 2), name: '周启明', phone: '199****2122', ...branch },
  county,
  grants: [{ grantId: testId('grant', 1), role: 'branch_secretary', ...branch, ...here }],
}
/** A host of the station at the destination, no member of this county. */
export const host: Me = {
  accountId: testId('account', 3),
  county,
  grants: [
    {
      ...{ grantId: testId('grant', 2), role: 'station_host', ...station },
      ...{ orgId: testId('org', 2), orgName: '东岸街道党工委' },
      ...here,
    },
  ],
}

/** Somebody who has come in for the first time. */
export const nobodyYet: Me = { accountId: testId('account', 5), grants: [] }
/** The member's daughter, no member herself, who may act for her. */
export const daughter: Me = {
  accountId: testId('account', 4),
  grants: [],
  delegations: [
    {
      ...{ delegationId: testId('delegation', 1), memberId: testId('member', 1), name: '林秀兰' },
      ...{ relation: 'child', scopes: ['trips', 'data'], expiresOn: day('2027-11-01'), county },
    },
  ],
}

/** A session of theirs, as the server opens it. */
export const sessionOf = (me: Me, token = `token of ${me.accountId}`) => ({
  token,
  expiresAt: instant(Date.parse('2027-01-01T00:00:00.000Z')),
  me,
})
