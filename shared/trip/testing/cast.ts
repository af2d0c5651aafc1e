import {
  aPerson,
  baisha,
  hostOfBaisha,
  hostOfYelin,
  secretaryFarAway,
  secretaryOfBranch,
  secretaryOfOtherBranch,
  traveller,
  workerOfCommunity,
  workerOfTownship,
  yelin,
} from '../../access/fixtures'
import type { ActingAs, Grant, Person } from '../../access/person'
import { anId } from '../../fixtures'
import type { MemberId, OrgId, StationId } from '../../ids'
import { awayTree, home, homeTree } from '../../org/fixtures'
import type { OrgTree } from '../../org/tree'

/** Somebody of the model: what the product knows of them, and what the model expects of them. */
export interface Actor {
  name: string
  person: Person
  as: ActingAs
  tree: OrgTree
  /** Said again in plain words, apart from `can()`, so that one checks the other. */
  expected: {
    /** Whose trips are their own to move. */
    movesOwn?: MemberId
    /** The branches for whose members they act as the origin. */
    originFor: OrgId[]
    /** The station where they host. */
    hostAt?: StationId
    /** The branch at the destination that they work in. */
    hostsFor?: OrgId
    /** Themselves, for whom they decide nothing. */
    neverFor?: MemberId
  }
}

const self = (name: string, memberId: MemberId, person: Person): Actor => ({
  ...{ name, person, as: 'self', tree: homeTree },
  expected: { movesOwn: memberId, originFor: [], neverFor: memberId },
})

const other = anId('member', 'other')
const double = anId('member', 'double')

const travellerPerson = aPerson('traveller', { memberOf: home.branch, memberId: traveller })
const otherPerson = aPerson('other', { memberOf: home.otherBranch, memberId: other })
/** The secretary of the branch who hosts at a station, too, and goes away like everybody. */
const doublePerson = aPerson('double', {
  memberOf: home.branch,
  memberId: double,
  grants: [secretaryOfBranch, hostOfYelin],
})

/** The members who go away, and the branch of each. */
export const members: readonly { memberId: MemberId; originOrgId: OrgId }[] = [
  { memberId: traveller, originOrgId: home.branch },
  { memberId: other, originOrgId: home.otherBranch },
  { memberId: double, originOrgId: home.branch },
]

const staff = (name: string, grant: Grant, expected: Actor['expected']): Actor => ({
  ...{ name, person: aPerson(name, { grants: [grant] }), as: grant, expected },
  tree: grant.countyId === home.countyId ? homeTree : awayTree,
})

export const cast: readonly Actor[] = [
  self('traveller', traveller, travellerPerson),
  self('other member', other, otherPerson),
  self('double', double, doublePerson),
  {
    ...{ name: 'double as secretary', person: doublePerson, as: secretaryOfBranch, tree: homeTree },
    expected: { originFor: [home.branch], neverFor: double },
  },
  {
    ...{ name: 'double as host', person: doublePerson, as: hostOfYelin, tree: awayTree },
    expected: { originFor: [], hostAt: yelin, neverFor: double },
  },
  staff('secretary', secretaryOfBranch, { originFor: [home.branch] }),
  staff('secretary of the other branch', secretaryOfOtherBranch, { originFor: [home.otherBranch] }),
  staff('worker above', workerOfTownship, { originFor: [home.branch, home.otherBranch] }),
  staff('host', hostOfYelin, { originFor: [], hostAt: yelin }),
  staff('host of the other station', hostOfBaisha, { originFor: [], hostAt: baisha }),
  staff('secretary far away', secretaryFarAway, { originFor: [], hostsFor: home.mobileBranch }),
  staff('worker above the host', workerOfCommunity, { originFor: [] }),
]
