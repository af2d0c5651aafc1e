import assert from 'node:assert/strict'
import { anId } from '../../fixtures'
import type { AccountId, TripId } from '../../ids'
import { addDays, type Day } from '../../time'
import { contextOn, monday } from '../fixtures'
import { GuestHistory } from '../../inflow/testing/guest-history'
import { isOpen, type Trip } from '../trip'
import { cast, members } from './cast'
import { type Case, isAboutRoster, type Message, type Reply } from './commands'
import { anything, commandsOn, likely } from './choosing'
import type { Event } from './events'
import { Untold } from './expected-news'
import { expectedTripAfter } from './expected-roster'
import { checkLetter, checkNothingDue, checkOnly, checkTrip } from './invariants'
import { checkMoves, checkNews, expectedOutcome, movesOf, stands, type World } from './moves'
import { aboutOf, Server } from './server'
import type { TripModelFigures } from './trip-model'

const accounts = [...new Set(cast.map(({ person }) => person.accountId))]

/** One history: a server, the day, and the messages that are still on their way. */
export class History {
  private readonly server = new Server()
  private readonly sent: Message[] = []
  private readonly late: Message[] = []
  private today: Day = monday
  private context = contextOn(monday)
  private readonly guests: GuestHistory

  constructor(private readonly figures: TripModelFigures) {
    this.guests = new GuestHistory(figures.guests)
  }

  live(event: Event): void {
    this.happen(event)
    for (const trip of this.server.trips.values()) this.check(trip)
    this.checkMembers()
  }

  private happen(event: Event): void {
    switch (event.what) {
      case 'days':
        this.today = addDays(this.today, event.days)
        this.context = contextOn(this.today)
        return
      case 'due':
        this.remind()
        this.guests.remind(this.world())
        return checkNothingDue(this.server.trips.values(), this.world().c)
      case 'merge':
        this.figures.merges++
        return this.server.merge(event.merge)
      case 'bind':
        return this.server.bindAnew()
      default:
        return event.among === 'guests' ? this.guests.live(event, this.world()) : this.message(event)
    }
  }

  /** A message is sent, or comes late or again, as it was or altered. */
  private message(event: Event): void {
    const { what, pick } = event
    if (what === 'likely' || what === 'any') return this.send(event)
    if (what !== 'late')
      return this.resend(event, ({ command, ...message }) => ({
        ...message,
        command: what === 'altered' ? { ...command, leaveIn: command.leaveIn + 1 } : command,
      }))
    for (const message of this.late.splice(pick % (this.late.length || 1), 1)) this.deliver(message)
  }

  private world = (): World => ({ c: this.context, orgs: this.server.orgs() })

  private readonly reminded = new Set<string>()

  /** The scheduled run, twice: nobody is reminded twice on one day. */
  private remind(): void {
    for (const run of [1, 2])
      for (const tripId of this.server.fallDue(this.world().c)) {
        const reminder = `${tripId} ${this.today}`
        assert.ok(!this.reminded.has(reminder), `run ${run} reminds again on ${this.today}`)
        this.reminded.add(reminder)
        this.figures.reminders++
      }
  }

  private send(event: Event): void {
    const number = this.sent.length
    const choice =
      event.what === 'likely'
        ? likely(this.server, event, number, this.world())
        : anything(this.server, event, number)
    if (!choice) return
    const message = { ...choice, key: `key ${number}` }
    this.sent.push(message)
    if (event.fate === 'late') this.late.push(message)
    if (event.fate === 'arrives' || event.fate === 'twice') this.deliver(message)
    if (event.fate === 'twice') this.deliver(message)
  }

  private resend({ pick }: Event, change: (message: Message) => Message): void {
    const before = this.sent[pick % (this.sent.length || 1)]
    if (before) this.deliver(change(before))
  }

  private readonly answered = new Map<string, { request: string; reply: Reply }>()

  private deliver(message: Message): void {
    const { actor, command } = message
    const before = this.server.state()
    const of = this.server.caseOf(command)
    const hasOpenTrip = this.server.openTripOf(command.memberId) !== undefined
    const expected = expectedOutcome({ ...of, hasOpenTrip }, actor, command, this.world())
    const reply = this.server.take(message, this.world().c)
    this.figures.messages++

    const key = `${actor.person.accountId} ${message.key}`
    const request = JSON.stringify(command)
    const first = this.answered.get(key)
    if (first) {
      this.figures.resends++
      checkOnly([], before, this.server.state(), 'a resend changes nothing')
      const same = first.request === request
      return assert.deepEqual(reply, same ? first.reply : { refused: 'IDEMPOTENCY_KEY_REUSED' })
    }
    if ('refused' in reply) {
      this.figures.refusals++
      assert.equal(expected, 'no', `${tell(message, of)} was refused: ${reply.refused}`)
      return checkOnly([], before, this.server.state(), 'what is refused changes nothing')
    }
    this.answered.set(key, { request, reply })
    const theirs = [of.trip?.tripId, command.tripId, command.memberId]
    checkOnly(theirs, before, this.server.state(), 'one command changes one case')
    this.checkChange(of, message, reply, expected)
  }

  private checkChange(was: Case, message: Message, reply: Reply, expected: string): void {
    const { command } = message
    const tripId = isAboutRoster(command) && was.trip ? was.trip.tripId : command.tripId
    const is = {
      ...this.server.caseOf(command),
      ...(isAboutRoster(command) && { trip: this.server.trips.get(tripId) }),
    }
    const [before, after] = [aboutOf(was, command), aboutOf(is, command)]
    assert.ok(after && 'receipt' in reply)
    const { version, state } = after
    assert.deepEqual(reply.receipt, { id: reply.receipt.id, version, state, at: this.world().c.now })
    assert.equal(before === after ? 'same' : stands(is, command), expected, tell(message, was))
    if (before === after) return
    this.figures.changes++
    assert.equal(version, (before?.version ?? 0) + 1, 'the version grows by one')
    if (isAboutRoster(command) && was.trip)
      assert.equal(is.trip?.state, expectedTripAfter(command.step, was.trip.state), tell(message, was))
    this.noteCallBack(message, is)
    if (is.trip) this.untold(is.trip.tripId).note(command, was, is.trip)
    this.countMove(`${before?.state ?? 'nothing'} --${command.step}--> ${state}`)
    if (was.trip && is.trip && was.trip !== is.trip && before !== was.trip)
      this.countMove(`${was.trip.state} --${command.step}--> ${is.trip.state}`)
  }

  private readonly news = new Map<TripId, Untold>()

  private untold(tripId: TripId): Untold {
    const known = this.news.get(tripId) ?? new Untold()
    this.news.set(tripId, known)
    return known
  }

  private countMove(move: string): void {
    this.figures.moves[move] = (this.figures.moves[move] ?? 0) + 1
  }

  private readonly calledBack = new Map<TripId, AccountId>()

  private noteCallBack({ command: { step, tripId } }: Message, { letter }: Case): void {
    if (step === 'make_letter' || step === 'turn_away_letter') this.calledBack.delete(tripId)
    const accountId = letter && 'answer' in letter ? letter.answer.accountId : undefined
    if (step === 'call_back_letter' && accountId) this.calledBack.set(tripId, accountId)
  }

  private readonly checked = new Map<TripId, readonly unknown[]>()

  private check(trip: Trip): void {
    const of = { ...this.server.caseOf({ ...trip, step: 'register' }), trip }
    const seen = [trip, of.letter, of.member, of.isBound, this.today, this.world().orgs]
    if (this.checked.get(trip.tripId)?.every((one, i) => one === seen[i])) return
    this.checked.set(trip.tripId, seen)
    checkTrip(of, this.world().orgs)
    checkLetter(of, accounts, this.calledBack.get(trip.tripId))
    movesOf(of, 'letter', this.world(), commandsOn)
    this.untold(trip.tripId).check(of)
    checkNews(of, this.world(), commandsOn)
    const toEnd = checkMoves(of, this.world(), commandsOn)
    this.figures.longestWayToEnd = Math.max(this.figures.longestWayToEnd, toEnd)
  }

  /** Everybody asks for everything on the roster, and each member has at most one open trip. */
  private checkMembers(): void {
    const open = [...this.server.trips.values()].filter(isOpen)
    for (const { memberId } of members) {
      const theirs = open.filter((trip) => trip.memberId === memberId)
      assert.ok(theirs.length <= 1, 'a member has at most one open trip')
      const tripId = theirs[0]?.tripId ?? this.nowhere
      movesOf(this.server.caseOf({ step: 'hand_back', tripId, memberId }), 'roster', this.world(), commandsOn)
    }
  }

  private readonly nowhere: TripId = anId('trip', 'none')
}

const tell = ({ actor, command }: Message, { trip, letter }: Case): string =>
  `${actor.name} wants ${command.step} (trip ${trip?.state ?? 'none'}, letter ${letter?.state ?? 'none'})`
