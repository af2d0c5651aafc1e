import assert from 'node:assert/strict'
import * as v from 'valibot'
import { Refusal } from '../../errors'
import { awayTree, home, homeTree } from '../../org/fixtures'
import { dayOf } from '../../time'
import * as rules from '../rules'
import { hostOf, isOpen, type Trip, tripSchema } from '../trip'
import { type Actor, cast } from './cast'
import { expectedOutcome, expectedWaiting, isMovedByContact, isSide } from './expected-life'
import { type Command, decide } from './server'

/** Everything that can be asked of a trip. */
type CommandsOn = (trip: Trip) => Command[]

/** What must hold of a trip at every moment. @throws AssertionError that says which doesn't. */
export function checkTrip(trip: Trip): void {
  assert.deepEqual(v.parse(tripSchema, trip), trip, 'a trip holds what its state says, and nothing else')
  checkResponsible(trip)
  checkWaiting(trip)
}

/** Exactly one organisation answers for the member, and it is one of those that have to do with the trip. */
function checkResponsible(trip: Trip): void {
  const responsible = rules.responsibleOrg(trip)
  const arrived = trip.state === 'checked_in' || trip.state === 'hosted'
  const kind = hostOf(trip)?.kind
  if (!arrived || kind === 'outside')
    return assert.equal(
      responsible,
      trip.originOrgId,
      'before, after and elsewhere the origin branch answers',
    )
  if (kind === 'branch') return assert.equal(responsible, home.mobileBranch, 'the branch far away answers')
  assert.ok(awayTree.has(responsible), 'while the member is there, an organisation there answers')
  assert.ok(!homeTree.has(responsible), 'two organisations never answer at once')
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
  if (waiting.for === 'origin') assert.equal(waiting.orgId, trip.originOrgId)
  if (waiting.for === 'host') assert.equal(waiting.orgId, host?.kind === 'outside' ? undefined : host?.orgId)
}

/** What a command on a trip leads to, as `can()` and the rules say; undefined when they say no. */
function outcome(trip: Trip, actor: Actor, command: Command, c: rules.Context): Trip | undefined {
  try {
    return decide(trip, { actor, command }, c)
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

/** What decides over who may do what with a trip. The same for two trips: the same moves. */
const situationOf = (trip: Trip, c: rules.Context) => {
  const today = dayOf(c.now)
  return [
    ...[trip.state, trip.memberId, JSON.stringify(hostOf(trip)), rules.responsibleOrg(trip)],
    ...['saidArrivedAt' in trip, trip.leaveOn < today, trip.leaveOn <= today, trip.legs !== undefined],
    ...[trip.mobileSince !== undefined, trip.nationalOn === today, isMovedByContact(trip, c)],
  ].join()
}

export interface Move {
  actor: Actor
  command: Command
  next: Trip
}
const knownMoves = new Map<string, Move[]>()

/** The moves that somebody may make now, after seeing that everybody gets what the model expects. */
export function movesOf(trip: Trip, c: rules.Context, commandsOn: CommandsOn): Move[] {
  const situation = situationOf(trip, c)
  const known = knownMoves.get(situation)
  if (known) return known
  const trips = new Map([[trip.tripId, trip]])
  const moves: Move[] = []
  for (const actor of cast)
    for (const command of commandsOn(trip)) {
      const next = outcome(trip, actor, command, c)
      const came = next === trip ? 'same' : (next?.state ?? 'no')
      const should = expectedOutcome(actor, command, trips, c)
      assert.equal(came, should, `${actor.name} asks for ${command.step} (${situation})`)
      if (next && next !== trip) moves.push({ actor, command, next })
    }
  knownMoves.set(situation, moves)
  return moves
}

/**
 * Everybody asks for everything: exactly the permitted moves happen, whom the trip waits for has one of them,
 * and some of them lead to its end.
 * @returns in how many steps its end can be reached
 */
export function checkMoves(trip: Trip, c: rules.Context, commandsOn: CommandsOn): number {
  const moves = movesOf(trip, c, commandsOn)
  const waitsFor = rules.waitsFor(trip).for
  if (waitsFor !== 'nothing' && waitsFor !== 'date')
    assert.ok(
      moves.some(({ actor }) => isSide(actor, waitsFor, trip)),
      `whom it waits for can act (${situationOf(trip, c)})`,
    )
  let reached = [trip]
  for (let steps = 0; steps <= 6; steps++) {
    if (reached.some((one) => !isOpen(one))) return steps
    const next = reached.flatMap((one) => movesOf(one, c, commandsOn).map((move) => move.next))
    reached = [...new Map(next.map((one) => [situationOf(one, c), one])).values()]
  }
  return assert.fail(`nobody can bring it to its end (${situationOf(trip, c)})`)
}

/** After the scheduled run nothing is due any more, and running it again changes nothing. */
export function checkNothingDue(trips: Iterable<Trip>, c: rules.Context): void {
  for (const trip of trips) {
    if (isOpen(trip)) assert.ok(trip.dueOn > dayOf(c.now), 'what fell due gets another day, later than today')
    assert.equal(rules.fallDue(trip, c).trip, trip, 'a repeated run does nothing')
  }
}
