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
}
type Delegate = keyof typeof delegates
// Object.keys forgets that these are exactly the delegates.
const everyone = Object.keys(delegates) as Delegate[]
const forAll: Delegate[] = ['daughterForAll', 'workerForAll', 'guardianForAll']

const rows: [Action, readonly Delegate[]][] = [
  ['trip.file', everyone],
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
