import { anId } from '../fixtures'
import { home, homeTree } from '../org/fixtures'
import { daySchema } from '../time'
import * as v from 'valibot'
import type { Action } from './actions'
import { can, type Subject } from './can'
import { aPerson, traveller } from './fixtures'
import type { Delegation } from './person'

const acting = (relation: Delegation['relation'], ...scopes: Delegation['scopes']): Delegation => ({
  ...{ delegationId: anId('delegation', relation), memberId: traveller, countyId: home.countyId, relation },
  ...{ scopes, expiresOn: v.parse(daySchema, '2027-01-01') },
})

/** Who acts for the traveller, by relation and by what was agreed. */
const delegates = {
  daughterForTrips: acting('child', 'trips'),
  daughterForAll: acting('child', 'trips', 'data'),
  workerForAll: acting('worker', 'trips', 'data'),
  guardianForTrips: acting('guardian', 'trips'),
  guardianForAll: acting('guardian', 'trips', 'data'),
  sonForWishes: acting('relative', 'wishes'),
}
type Delegate = keyof typeof delegates
// Object.keys forgets that these are exactly the delegates.
const everyone = Object.keys(delegates) as Delegate[]
const forAll: Delegate[] = ['daughterForAll', 'workerForAll', 'guardianForAll']
const forTrips: Delegate[] = ['daughterForTrips', 'guardianForTrips', ...forAll]
const forWishes: Delegate[] = ['sonForWishes']

const rows: [Action, readonly Delegate[]][] = [
  ['trip.file', forTrips],
  ['wish.submit', forWishes],
  ['wish.listOwn', forWishes],
  ['trip.checkIn', []],
  ['sweep.answer', []],
  ['delegation.offer', []],
  ['data.export', []],
  ['member.read', forAll],
  ['consent.read', forAll],
  ['look.list', forAll],
  // The law asks the person themselves; only a guardian speaks for them.
  ['consent.give', ['guardianForAll']],
  ['consent.withdraw', ['guardianForAll']],
]
const about: Subject = { kind: 'member', memberId: traveller, orgId: home.branch }
const aboutAnother: Subject = { kind: 'member', memberId: anId('member', 'another'), orgId: home.branch }

describe.each(rows)('%s for somebody', (action, allowed) => {
  it.each(everyone)('as %s', (name) => {
    const as = delegates[name]
    const person = { ...aPerson('somebody'), delegations: [as] }
    expect(can(person, as, action, about, homeTree)).toBe(allowed.includes(name))
    expect(can(person, as, action, aboutAnother, homeTree)).toBe(false)
  })
})

describe('a wish of the one they act for', () => {
  const kept = { kind: 'place', orgId: home.township, line: [] } as const
  const wishOf = (askedFor: typeof traveller, filedBy = anId('account', 'another')): Subject => ({
    ...{ kind: 'wish', wishId: anId('wish', 'lamp'), keptBy: kept, isPublic: false, askedFor, filedBy },
  })
  it.each(everyone)('is followed and answered as %s', (name) => {
    const as = delegates[name]
    const person = { ...aPerson('somebody'), delegations: [as] }
    for (const action of ['wish.read', 'wish.answer'] as const) {
      expect(can(person, as, action, wishOf(traveller), homeTree)).toBe(forWishes.includes(name))
      expect(can(person, as, action, wishOf(anId('member', 'another')), homeTree)).toBe(false)
    }
    for (const action of ['wish.reveal', 'wish.carryOut', 'wish.claim'] as const)
      expect(can(person, as, action, wishOf(traveller), homeTree)).toBe(false)
  })

  it('is verified and published by nobody who typed it in', () => {
    const grant = {
      ...({ grantId: anId('grant', 'worker'), role: 'party_worker', countyId: home.countyId } as const),
      orgId: home.township,
    }
    const person = { ...aPerson('somebody'), grants: [grant] }
    const verifies = (filedBy: typeof person.accountId) =>
      can(person, grant, 'wish.verify', wishOf(traveller, filedBy), homeTree)
    expect(verifies(anId('account', 'another'))).toBe(true)
    expect(verifies(person.accountId)).toBe(false)
  })
})
