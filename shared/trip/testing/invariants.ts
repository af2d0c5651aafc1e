import assert from 'node:assert/strict'
import * as v from 'valibot'
import type { AccountId } from '../../ids'
import { letterSchema } from '../../letter/letter'
import { isTheirs } from '../../letter/rules'
import { isOpen as isOpenOrg } from '../../org/tree'
import { dayOf } from '../../time'
import * as rules from '../rules'
import { hostOf, isOpen, type Trip, tripSchema } from '../trip'
import type { Case } from './commands'
import { expectedWaiting } from './expected-life'
import type { Orgs } from './orgs'

/** What must hold of a trip at every moment. @throws AssertionError that says which doesn't. */
export function checkTrip(of: Case & { trip: Trip }, orgs: Orgs): void {
  const { trip } = of
  assert.deepEqual(v.parse(tripSchema, trip), trip, 'a trip holds what its state says, and nothing else')
  checkResponsible(trip, orgs)
  checkWaiting(trip)
  if (isOpen(trip)) checkMember(trip, of, orgs)
}

/** Exactly one organisation answers for the member, and it is one of those that have to do with the trip. */
function checkResponsible(trip: Trip, orgs: Orgs): void {
  const responsible = rules.responsibleOrg(trip)
  const [atHome, there] = [orgs.home.get(responsible), orgs.away.get(responsible)]
  const standing = [atHome, there].flatMap((org) => org ?? [])
  assert.equal(standing.length, 1, 'it stands in the tree of one county')
  assert.ok(standing.every(isOpenOrg), 'it is there, whatever was merged')
  const arrived = trip.state === 'checked_in' || trip.state === 'hosted'
  const host = hostOf(trip)
  if (!arrived || host?.kind === 'outside')
    return assert.equal(
      responsible,
      trip.heldBy ?? trip.originOrgId,
      'before, after and elsewhere the origin branch answers, or who has taken over from it',
    )
  if (host?.kind === 'branch') return assert.equal(responsible, host.orgId, 'the branch far away answers')
  assert.ok(there, 'while the member is there, an organisation there answers')
}

/** Whom somebody on the way waits for: the station waits for them, a branch calls them, a letter waits for its answer. */
const whoActsOnTheWay = { station: 'member', branch: 'host', outside: 'origin' } as const

function checkWaiting(trip: Trip): void {
  const waiting = rules.waitsFor(trip)
  const host = hostOf(trip)
  const saidArrived = trip.state === 'routed' && trip.saidArrivedAt !== undefined
  const expected =
    trip.state === 'routed'
      ? saidArrived
        ? 'host'
        : whoActsOnTheWay[trip.host.kind]
      : expectedWaiting[trip.state]
  assert.equal(waiting.for, expected)
  if (!isOpen(trip)) return
  assert.equal('until' in waiting && waiting.until, trip.dueOn, 'an open trip waits until a day')
  if (waiting.for === 'member') assert.equal(waiting.memberId, trip.memberId)
  if (waiting.for === 'origin') assert.equal(waiting.orgId, trip.heldBy ?? trip.originOrgId)
  if (waiting.for === 'host') assert.equal(waiting.orgId, host?.kind === 'outside' ? undefined : host?.orgId)
}

/** An open trip is of somebody on the roster, and with whoever keeps in touch with them. */
function checkMember(trip: Trip, { member }: Case, orgs: Orgs): void {
  assert.equal(member.state, 'active', 'who has left the roster has no open trip')
  assert.equal(trip.heldBy, member.heldBy, 'who has taken over has the open trip, too')
  assert.equal(orgs.now(trip.originOrgId), orgs.now(member.orgId), 'an open trip waits where they belong')
}

/**
 * What must hold of a letter: nobody may know whom it is about but the account that was called back.
 * @param calledBack who has been, by what happened.
 */
export function checkLetter(
  { letter }: Case,
  accounts: readonly AccountId[],
  calledBack: AccountId | undefined,
): void {
  if (!letter) return
  assert.deepEqual(
    v.parse(letterSchema, letter),
    letter,
    'a letter holds what its state says, and nothing else',
  )
  for (const accountId of accounts)
    if (isTheirs(letter, accountId)) assert.equal(accountId, calledBack, 'only who was called back may know')
}

/** After the scheduled run nothing is due any more, and running it again changes nothing. */
export function checkNothingDue(trips: Iterable<Trip>, c: rules.Context): void {
  for (const trip of trips) {
    if (isOpen(trip)) assert.ok(trip.dueOn > dayOf(c.now), 'what fell due gets another day, later than today')
    assert.equal(rules.fallDue(trip, c).trip, trip, 'a repeated run does nothing')
  }
}

/** Nothing has changed but what lies under these ids. */
export function checkOnly(
  ids: readonly unknown[],
  before: ReadonlyMap<string, unknown>,
  now: ReadonlyMap<string, unknown>,
  why: string,
): void {
  for (const id of new Set([...before.keys(), ...now.keys()]))
    if (!ids.some((one) => typeof one === 'string' && id.endsWith(one)))
      assert.equal(now.get(id), before.get(id), why)
}
