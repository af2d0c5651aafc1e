import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { baisha } from '../../access/fixtures'
import { anId } from '../../fixtures'
import type { TripId } from '../../ids'
import { away } from '../../org/fixtures'
import { addDays, type Day } from '../../time'
import { contextOn, mobileBranch, monday, outside, ownBranch, yelinStation } from '../fixtures'
import { possibleSteps, type TripStep } from '../rules'
import { type Host, isOpen, isSameHost, type Trip } from '../trip'
import { type Actor, cast, members } from './cast'
import { expectedOutcome } from './expected-life'
import { checkMoves, checkNothingDue, checkTrip, movesOf } from './invariants'
import { type Command, type Message, type Reply, Server } from './server'

/** How far the model went: what was tried and reached. Keys of `moves` read `from --step--> to`. */
export interface TripModelFigures {
  histories: number
  messages: number
  changes: number
  refusals: number
  resends: number
  reminders: number
  longestWayToEnd: number
  moves: Record<string, number>
}

// Object.keys forgets that these are exactly the steps.
const steps = [...new Set(Object.values(possibleSteps).flat())] as TripStep[]
const hosts = [
  yelinStation,
  { ...yelinStation, stationId: baisha, orgId: away.otherCommunity, stationName: '白沙社区候鸟驿站' },
  ownBranch,
  outside,
]
const plans = ['postpone', 'extend', 'move'] as const
/** Steps that name a host: the one chosen, or the one whose code was scanned. */
const isAboutHost = (step: TripStep) => ['route', 'check_in', 'say_arrived'].includes(step)

const otherMobileBranch = { orgId: away.otherMobileBranch, orgName: '白沙社区流动党员党支部' }

/** The branch that a host places somebody in. */
function placementAt(host: Host): Command['placement'] {
  if (host.kind === 'branch') return { orgId: host.orgId, orgName: host.orgName }
  return isSameHost(host, yelinStation) ? mobileBranch : otherMobileBranch
}

const event = fc.record({
  what: fc.oneof(
    { weight: 8, arbitrary: fc.constant('likely' as const) },
    { weight: 4, arbitrary: fc.constant('any' as const) },
    { weight: 2, arbitrary: fc.constantFrom('late' as const, 'again' as const, 'altered' as const) },
    { weight: 1, arbitrary: fc.constantFrom('days' as const, 'due' as const) },
  ),
  fate: fc.oneof(
    { weight: 6, arbitrary: fc.constant('arrives' as const) },
    { weight: 3, arbitrary: fc.constantFrom('lost' as const, 'twice' as const, 'late' as const) },
  ),
  actor: fc.nat(cast.length - 1),
  step: fc.nat(steps.length),
  pick: fc.nat(10_000),
  days: fc.integer({ min: 1, max: 40 }),
})
type Event = typeof event extends fc.Arbitrary<infer E> ? E : never

/** One history: a server, the day, and the messages that are still on their way. */
class History {
  private readonly server = new Server()
  private readonly sent: Message[] = []
  private readonly late: Message[] = []
  private readonly filedAs = new Map<TripId, string>()
  private today: Day = monday

  constructor(private readonly figures: TripModelFigures) {}

  live(event: Event): void {
    switch (event.what) {
      case 'days':
        this.today = addDays(this.today, event.days)
        break
      case 'due':
        this.remind()
        checkNothingDue(this.server.trips.values(), this.context())
        break
      case 'likely':
      case 'any':
        this.send(event)
        break
      case 'late':
        for (const message of this.late.splice(event.pick % (this.late.length || 1), 1)) this.deliver(message)
        break
      case 'again':
        this.resend(event, (message) => message)
        break
      case 'altered':
        this.resend(event, (message) => ({
          ...message,
          command: { ...message.command, leaveIn: message.command.leaveIn + 1 },
        }))
        break
    }
    for (const trip of this.server.trips.values()) this.check(trip)
    this.checkOneOpenTripEach()
  }

  private readonly reminded = new Set<string>()

  /** The scheduled run, twice: nobody is reminded twice on one day. */
  private remind(): void {
    for (const run of [1, 2])
      for (const tripId of this.server.fallDue(this.context())) {
        const reminder = `${tripId} ${this.today}`
        assert.ok(!this.reminded.has(reminder), `run ${run} reminds again on ${this.today}`)
        this.reminded.add(reminder)
        this.figures.reminders++
      }
  }

  private context = () => contextOn(this.today)

  /** Everything that could be asked of a trip, in every variation. */
  private readonly commandsOn = (trip: Trip): Command[] =>
    steps.flatMap((step) => {
      if (step === 'change') return plans.map((plan) => this.command(step, trip, yelinStation, plan))
      return (isAboutHost(step) ? hosts : [yelinStation]).map((host) => this.command(step, trip, host))
    })

  private command(
    step: Command['step'],
    of: Pick<Trip, 'tripId' | 'memberId' | 'originOrgId'> & { host?: Host | undefined },
    host: Host = yelinStation,
    plan: Command['plan'] = 'postpone',
  ): Command {
    const { tripId, memberId, originOrgId } = of
    const at = 'host' in of ? of.host : undefined
    const placement = placementAt(at ?? host)
    return { step, tripId, memberId, originOrgId, host, placement, plan, leaveIn: 30 }
  }

  private send(event: Event): void {
    const choice = event.what === 'likely' ? this.likely(event) : this.anything(event)
    if (!choice) return
    const message = { ...choice, key: `key ${this.sent.length}` }
    this.sent.push(message)
    if (event.fate === 'late') this.late.push(message)
    if (event.fate === 'arrives' || event.fate === 'twice') this.deliver(message)
    if (event.fate === 'twice') this.deliver(message)
  }

  /** Something that may happen now, so that histories go deep: withdrawing is rarer than going on. */
  private likely({ pick, step }: Event): Omit<Message, 'key'> | undefined {
    const onTrips = [...this.server.trips.values()].filter(isOpen).flatMap((trip) =>
      // Known from another trip in the same situation, perhaps.
      movesOf(trip, this.context(), this.commandsOn).map(({ actor, command }) => ({
        actor,
        command: { ...command, tripId: trip.tripId },
      })),
    )
    const filings = this.newTrips().flatMap((command) =>
      cast
        .filter((actor) => expectedOutcome(actor, command, this.server.trips, this.context()) !== 'no')
        .map((actor) => ({ actor, command })),
    )
    const possible = [...onTrips, ...filings]
    const kinds = [...new Set(possible.map(({ command }) => command.step))]
    const wanted = pick % 3 === 0 ? kinds : kinds.filter((one) => one !== 'withdraw')
    const chosen = possible.filter(({ command }) => command.step === wanted[step % wanted.length])
    return chosen[pick % chosen.length]
  }

  private newTrips(): Command[] {
    const tripId = anId('trip', `n${String(this.sent.length).split('').join('n')}`)
    return members.flatMap((member) =>
      (['file', 'file_on_behalf'] as const).map((step) => this.command(step, { tripId, ...member })),
    )
  }

  /** Anybody asks for anything, of a trip that is there or not. */
  private anything({ actor, step, pick, days }: Event): { actor: Actor; command: Command } | undefined {
    const of = [...this.server.trips.values(), ...this.newTrips()]
    const one = of[pick % of.length]
    const who = cast[actor]
    const what = steps[step] ?? 'file'
    const command = one && this.command(what, one, hosts[days % hosts.length], plans[pick % plans.length])
    return command && who && { actor: who, command }
  }

  private resend({ pick }: Event, change: (message: Message) => Message): void {
    const before = this.sent[pick % (this.sent.length || 1)]
    if (before) this.deliver(change(before))
  }

  private readonly answered = new Map<string, { request: string; reply: Reply }>()

  private deliver(message: Message): void {
    const before = new Map(this.server.trips)
    const expected = expectedOutcome(message.actor, message.command, before, this.context())
    const reply = this.server.take(message, this.context())
    this.figures.messages++

    const key = `${message.actor.person.accountId} ${message.key}`
    const request = JSON.stringify(message.command)
    const first = this.answered.get(key)
    if (first) {
      this.figures.resends++
      this.assertUnchanged(before, 'a resend changes nothing')
      const same = first.request === request
      return assert.deepEqual(reply, same ? first.reply : { refused: 'IDEMPOTENCY_KEY_REUSED' })
    }
    if ('refused' in reply) {
      this.figures.refusals++
      assert.equal(expected, 'no', `${this.tell(message)} was refused: ${reply.refused}`)
      return this.assertUnchanged(before, 'what is refused changes nothing')
    }
    this.answered.set(key, { request, reply })
    this.checkChange(before, message, reply, expected)
  }

  private checkChange(before: ReadonlyMap<TripId, Trip>, message: Message, reply: Reply, expected: string) {
    const { tripId, originOrgId } = message.command
    const was = before.get(tripId)
    const is = this.server.trips.get(tripId)
    assert.ok(is && 'receipt' in reply)
    assert.deepEqual(reply.receipt, {
      id: tripId,
      version: is.version,
      state: is.state,
      at: this.context().now,
    })
    for (const [id, trip] of this.server.trips)
      if (id !== tripId) assert.equal(trip, before.get(id), 'one command changes one trip')
    if (!was) this.filedAs.set(tripId, originOrgId)
    assert.equal(was === is ? 'same' : is.state, expected, this.tell(message))
    if (was === is) return
    this.figures.changes++
    assert.equal(is.version, (was?.version ?? 0) + 1, 'the version grows by one')
    const move = `${was?.state ?? 'nothing'} --${message.command.step}--> ${is.state}`
    this.figures.moves[move] = (this.figures.moves[move] ?? 0) + 1
  }

  private readonly checked = new Map<TripId, { trip: Trip; on: Day }>()

  private check(trip: Trip): void {
    const last = this.checked.get(trip.tripId)
    if (last?.trip === trip && last.on === this.today) return
    this.checked.set(trip.tripId, { trip, on: this.today })
    checkTrip(trip)
    assert.equal(trip.originOrgId, this.filedAs.get(trip.tripId), 'the formal affiliation never changes')
    const toEnd = checkMoves(trip, this.context(), this.commandsOn)
    this.figures.longestWayToEnd = Math.max(this.figures.longestWayToEnd, toEnd)
  }

  private checkOneOpenTripEach(): void {
    const open = [...this.server.trips.values()].filter(isOpen).map((trip) => trip.memberId)
    assert.equal(new Set(open).size, open.length, 'a member has at most one open trip')
  }

  private assertUnchanged(before: ReadonlyMap<TripId, Trip>, why: string): void {
    assert.equal(this.server.trips.size, before.size, why)
    for (const [id, trip] of this.server.trips) assert.equal(trip, before.get(id), why)
  }

  private tell({ actor, command }: Message): string {
    const state = this.server.trips.get(command.tripId)?.state ?? 'no trip'
    return `${actor.name} wants ${command.step} (${state} now)`
  }
}

/**
 * Lives through random histories of several members' trips: everybody asks for everything, messages are lost,
 * doubled, late or altered, days pass. After every event the invariants are checked.
 * @param steps at most so many events in one history
 * @throws an Error with the shortest history that breaks an invariant, and the seed that finds it again
 */
export function runTripModel(options: { runs: number; steps: number; seed?: number }): TripModelFigures {
  const figures: TripModelFigures = {
    ...{
      histories: 0,
      messages: 0,
      changes: 0,
      refusals: 0,
      resends: 0,
      reminders: 0,
      longestWayToEnd: 0,
      moves: {},
    },
  }
  const histories = fc.array(event, { maxLength: options.steps, size: 'max' })
  fc.assert(
    fc.property(histories, (events) => {
      figures.histories++
      const history = new History(figures)
      for (const one of events) history.live(one)
    }),
    { numRuns: options.runs, ...(options.seed !== undefined && { seed: options.seed }) },
  )
  return figures
}
