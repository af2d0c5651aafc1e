import { registerResident } from '@shared/account/contract'
import type { Role } from '@shared/access/person'
import { acceptDelegation, offerDelegation } from '@shared/delegation/contract'
import type { OrgId } from '@shared/ids'
import { correctMember } from '@shared/member/contract'
import { createOrg } from '@shared/org/contract'
import { daySchema } from '@shared/time'
import * as v from 'valibot'
import { anAgreement } from '../../functions/delegation/testing/agreements'
import {
  givenCounty,
  givenSomebody,
  newId,
  type Somebody,
  type TestCounty,
} from '../../functions/testing/people'
import { givenInService, givenPlaces } from '../../functions/testing/places'
import type { System } from '../../functions/testing/system'
import { canary } from './canaries'

/** What the stage of one moment makes of somebody: the column in which each stands follows from it alone. */
export interface Facts {
  host?: 'first' | 'second' | 'own'
  placed?: true
  held?: true
  discreet?: true
  /** To another branch of the county. */
  moved?: true
  /** The death is confirmed. */
  gone?: true
  /** The office outside has been called back. */
  called?: true
  /** Both branches are one now. */
  merged?: true
  /** They have asked that it be. */
  erased?: true
  /** Somebody from elsewhere has a branch. */
  newcomerPlaced?: true
}

type Column = (facts: Facts) => string
const nobody: Column = () => 'nobody'
const delegate: Column = ({ gone }) => (gone ? 'nobody' : 'delegate')

/** Everybody who asks, and in which column of docs/rules.md#who-sees-what they stand. */
export const columns = {
  member: ({ gone }) => (gone ? 'nobody' : 'self'),
  fellow: nobody,
  tripsDelegate: delegate,
  dataDelegate: delegate,
  secretary: ({ held, moved, merged }) => (moved && !merged ? 'nobody' : held ? 'relieved' : 'origin'),
  otherSecretary: ({ moved }) => (moved ? 'origin' : 'nobody'),
  townWorker: ({ held }) => (held ? 'origin' : 'committee'),
  officer: () => 'county',
  auditor: nobody,
  ownSecretary: ({ host }) => (host === 'own' ? 'host' : 'nobody'),
  /** Works in an office that isn't in the system, and holds the letter's code. */
  office: ({ called }) => (called ? 'host' : 'nobody'),
  communityWorker: () => 'community',
  otherCommunityWorker: nobody,
  resident: nobody,
  unbound: nobody,
  host: ({ host }) => (host === 'first' ? 'host' : 'nobody'),
  otherHost: ({ host }) => (host === 'second' ? 'host' : 'nobody'),
  placedSecretary: ({ placed }) => (placed ? 'host' : 'nobody'),
  aboveHost: ({ placed }) => (placed ? 'committee' : 'nobody'),
  southOfficer: nobody,
  southWorker: nobody,
  farMember: nobody,
  farSecretary: nobody,
  farWorker: nobody,
  farOfficer: nobody,
  farHost: nobody,
  farAuditor: nobody,
  farCommunityWorker: nobody,
} as const satisfies Record<string, Column>
export type Name = keyof typeof columns

/** The same of the newcomer, who has no phone here: the station and the branch take them in as a traveller. */
export const newcomersColumns: Partial<Record<Name, Column>> = {
  otherHost: () => 'host',
  placedSecretary: ({ newcomerPlaced }) => (newcomerPlaced ? 'host' : 'nobody'),
  aboveHost: ({ newcomerPlaced }) => (newcomerPlaced ? 'committee' : 'host'),
  southOfficer: () => 'county',
}
// Object.keys forgets what it was given.
export const names = Object.keys(columns) as Name[]

export interface Persona {
  name: Name
  who: Somebody
  /** Where they act as something else than themselves or their one grant. */
  actingAs?: string
}

const roleOf = (system: System, county: TestCounty, role: Role, orgId: OrgId, more: object = {}) =>
  givenSomebody(system, { role: { county, role, orgId, ...more } })

/** The member, with all that a roster can have of them. */
async function givenCanary(system: System, home: TestCounty, secretary: Somebody) {
  const member = await givenSomebody(system, {
    memberOf: { county: home, orgId: home.branch, name: canary.name },
  })
  const memberId = member.member?.memberId
  if (!memberId) throw new Error('a member without an id')
  await secretary.do(correctMember, {
    params: { memberId },
    body: {
      ...{ version: 1, phone: canary.rosterPhone, address: canary.homeAddress, unit: canary.unit },
      ...{
        memberNo: canary.memberNo,
        activityCardNo: canary.cardNo,
        joinedOn: v.parse(daySchema, canary.joinedOn),
      },
      ...{ category: 'retired', standing: 'full' },
    },
  })
  return { member, memberId }
}

async function givenDelegate(system: System, member: Somebody, scope: 'trips' | 'data') {
  const who = await givenSomebody(system, {})
  const agreement = { ...anAgreement(system), scopes: [scope] }
  await member.do(offerDelegation, { body: agreement })
  await who.do(acceptDelegation, { body: { code: agreement.code, name: '林小妹' } })
  return { who, actingAs: agreement.delegationId }
}

/** Three counties, the member, and everybody. */
export async function givenPeople(system: System) {
  const home = await givenCounty()
  const south = await givenCounty({ name: '南湾县' })
  const far = await givenCounty({ name: '松源县' })
  const as = (county: TestCounty, role: Role, orgId: OrgId, more?: object) =>
    roleOf(system, county, role, orgId, more)
  const secretary = await as(home, 'branch_secretary', home.branch)
  const { member, memberId } = await givenCanary(system, home, secretary)
  const places = await givenPlaces(system, home)
  const farPlaces = await givenPlaces(system, far)
  // They have reported to the community as well, with the number that the roster has.
  const { inServiceId } = await givenInService({
    ...{ countyId: home.countyId, placeId: places.community, memberId },
    ...{ name: canary.name, phone: canary.rosterPhone },
  })
  const officer = await as(home, 'county_officer', home.root)
  const ownBranch = newId('org')
  await officer.do(createOrg, {
    body: {
      ...{ orgId: ownBranch, parentId: home.town, name: '驻三亚流动支部', approvedBy: '云岭县委组织部' },
      ...{ level: 'branch', type: 'mobile' },
    },
  })
  const resident = await givenSomebody(system, {})
  await resident.do(registerResident, {
    body: { communityId: places.community, compoundId: places.compound },
  })
  const people: Record<Name, { who: Somebody; actingAs?: string }> = {
    member: { who: member },
    fellow: { who: await givenSomebody(system, { memberOf: { county: home, orgId: home.branch } }) },
    tripsDelegate: await givenDelegate(system, member, 'trips'),
    dataDelegate: await givenDelegate(system, member, 'data'),
    secretary: { who: secretary },
    otherSecretary: { who: await as(home, 'branch_secretary', home.otherBranch) },
    townWorker: { who: await as(home, 'party_worker', home.town) },
    officer: { who: officer },
    ownSecretary: { who: await as(home, 'branch_secretary', ownBranch) },
    office: { who: await givenSomebody(system, {}) },
    auditor: { who: await as(home, 'auditor', home.root) },
    communityWorker: {
      who: await as(home, 'community_worker', home.community, { placeId: places.community }),
    },
    otherCommunityWorker: {
      who: await as(home, 'community_worker', home.community, { placeId: places.elsewhere }),
    },
    resident: { who: resident, actingAs: 'resident' },
    unbound: { who: await givenSomebody(system, {}) },
    host: { who: await as(south, 'station_host', south.community, { stationId: south.station }) },
    otherHost: { who: await as(south, 'station_host', south.community, { stationId: south.otherStation }) },
    placedSecretary: { who: await as(south, 'branch_secretary', south.communityBranch) },
    aboveHost: { who: await as(south, 'party_worker', south.community) },
    southOfficer: { who: await as(south, 'county_officer', south.root) },
    southWorker: { who: await as(south, 'party_worker', south.town) },
    farMember: { who: await givenSomebody(system, { memberOf: { county: far, orgId: far.branch } }) },
    farSecretary: { who: await as(far, 'branch_secretary', far.branch) },
    farWorker: { who: await as(far, 'party_worker', far.town) },
    farOfficer: { who: await as(far, 'county_officer', far.root) },
    farHost: { who: await as(far, 'station_host', far.community, { stationId: far.station }) },
    farAuditor: { who: await as(far, 'auditor', far.root) },
    farCommunityWorker: {
      who: await as(far, 'community_worker', far.community, { placeId: farPlaces.community }),
    },
  }
  const personas = names.map((name): Persona => ({ name, ...people[name] }))
  return { home, south, far, ownBranch, places, memberId, inServiceId, people, personas }
}
export type People = Awaited<ReturnType<typeof givenPeople>>
