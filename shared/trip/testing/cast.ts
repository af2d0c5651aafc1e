import {
  aPerson,
  baisha,
  hostOfBaisha,
  hostOfYelin,
  officerOfHome,
  secretaryFarAway,
  secretaryOfBranch,
  secretaryOfMobileBranch,
  secretaryOfOtherBranch,
  traveller,
  workerOfCommunity,
  workerOfTownship,
  yelin,
} from '../../access/fixtures'
import type { ActingAs, Delegation, Grant, Person } from '../../access/person'
import { anId } from '../../fixtures'
import type { MemberId, OrgId, StationId } from '../../ids'
import { away, home } from '../../org/fixtures'
import { addDays } from '../../time'
import { monday } from '../fixtures'
import { laterMobileBranch } from './orgs'

/** Somebody of the model: what the product knows of them, and what the model expects of them. */
export interface Actor {
  name: string
  person: Person
  as: ActingAs
  county: 'home' | 'away'
  /** Said again in plain words, apart from `can()`, so that one checks the other. */
  expected: {
    /** Whose trips are their own to move. */
    is?: MemberId
    /** For whom they do what can be done for another. */
    actsFor?: MemberId
    /** The organisation in which they work. */
    at?: OrgId
    /** Those below it. */
    over: readonly OrgId[]
    /** The county's department, which sees no trips. */
    isDepartment?: true
    /** The station where they host. */
    hostAt?: StationId
    /** Themselves, for whom they decide nothing. */
    neverFor?: MemberId
  }
}

const other = anId('member', 'other')
const double = anId('member', 'double')

const travellerPerson = aPerson('traveller', { memberOf: home.branch, memberId: traveller })
const otherPerson = aPerson('other', { memberOf: home.otherBranch, memberId: other })
/** The secretary of the branch who hosts at a station, too, and goes away like everybody. */
const doublePerson = aPerson('double', {
  ...{ memberOf: home.branch, memberId: double },
  grants: [secretaryOfBranch, hostOfYelin],
})

/** The members who go away, and the branch of each. */
export const members: readonly { memberId: MemberId; orgId: OrgId }[] = [
  { memberId: traveller, orgId: home.branch },
  { memberId: other, orgId: home.otherBranch },
  { memberId: double, orgId: home.branch },
]

const self = (name: string, memberId: MemberId, person: Person): Actor => ({
  ...{ name, person, as: 'self', county: 'home' },
  expected: { is: memberId, neverFor: memberId, over: [] },
})

const staff = (name: string, grant: Grant, expected: Partial<Actor['expected']>): Actor => ({
  ...{ name, person: aPerson(name, { grants: [grant] }), as: grant },
  county: grant.countyId === home.countyId ? 'home' : 'away',
  expected: { ...(grant.role !== 'station_host' && { at: grant.orgId }), over: [], ...expected },
})

function delegate(
  name: string,
  memberId: MemberId,
  relation: Delegation['relation'],
  scope: Delegation['scopes'][number],
): Actor {
  const as: Delegation = {
    ...{ delegationId: anId('delegation', name.replaceAll(' ', '')), memberId, countyId: home.countyId },
    ...{ relation, scopes: [scope], expiresOn: addDays(monday, 360) },
  }
  return {
    ...{ name, as, county: 'home' },
    person: { ...aPerson(name), delegations: [as] },
    expected: { ...(scope === 'trips' && { actsFor: memberId }), over: [] },
  }
}

/** Who works in an office that isn't in the system: somebody with WeChat. */
const outsider = (name: string): Actor => ({
  ...{ name, person: aPerson(name), as: 'self', county: 'home' },
  expected: { over: [] },
})

const branches = [home.branch, home.otherBranch, home.mobileBranch, laterMobileBranch]

export const cast: readonly Actor[] = [
  self('traveller', traveller, travellerPerson),
  self('other member', other, otherPerson),
  self('double', double, doublePerson),
  {
    ...{ name: 'double as secretary', person: doublePerson, as: secretaryOfBranch, county: 'home' },
    expected: { at: home.branch, over: [], neverFor: double },
  },
  {
    ...{ name: 'double as host', person: doublePerson, as: hostOfYelin, county: 'away' },
    expected: { hostAt: yelin, over: [], neverFor: double },
  },
  delegate('daughter', traveller, 'child', 'trips'),
  delegate('neighbour for data', traveller, 'neighbour', 'data'),
  delegate('worker for other', other, 'worker', 'trips'),
  staff('secretary', secretaryOfBranch, {}),
  staff('secretary of the other branch', secretaryOfOtherBranch, {}),
  staff('worker above', workerOfTownship, { over: branches }),
  staff('officer', officerOfHome, { over: [home.township, ...branches], isDepartment: true }),
  staff('host', hostOfYelin, { hostAt: yelin }),
  staff('host of the other station', hostOfBaisha, { hostAt: baisha }),
  staff('secretary far away', secretaryFarAway, {}),
  staff('secretary there', secretaryOfMobileBranch, {}),
  staff('worker above the host', workerOfCommunity, { over: [away.mobileBranch] }),
  outsider('office'),
  outsider('stranger'),
]
