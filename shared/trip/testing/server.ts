import { Refusal } from '../../errors'
import type { MemberId, TripId } from '../../ids'
import type { Letter } from '../../letter/letter'
import { aMember } from '../../member/fixtures'
import type { Member } from '../../member/member'
import type { Receipt } from '../../receipt'
import { dayOf } from '../../time'
import { withHostNews } from '../host-news'
import * as rules from '../rules'
import type { TripEventType } from '../schema'
import { isOpen, type Trip } from '../trip'
import { members } from './cast'
import {
  type Case,
  type Command,
  isAboutLetter,
  isAboutNews,
  isAboutRoster,
  isAboutTrip,
  isFiling,
  type Message,
  type Reply,
} from './commands'
import { decideLetter } from './decide-letter'
import { decideMember } from './decide-member'
import { decideNews } from './decide-news'
import { decideFiling, decideTrip } from './decide-trip'
import { type Orgs, orgsAfter } from './orgs'

/**
 * Asks `can()` and the rules what becomes of a case, as a handler does.
 * @throws Refusal
 */
export function decide(
  of: Case,
  { actor, command }: Omit<Message, 'key'>,
  c: rules.Context,
  orgs: Orgs,
): Case {
  if (isFiling(command)) return { ...of, trip: decideFiling(of, actor, command, c, orgs) }
  if (isAboutNews(command)) return { ...of, trip: decideNews(of, actor, command, orgs) }
  if (isAboutLetter(command)) return told(of, decideLetter(of, actor, command, c, orgs), command, c)
  if (isAboutRoster(command)) return told(of, decideMember(of, actor, command, c, orgs), command, c)
  if (isAboutTrip(command)) return { ...of, trip: decideTrip(of, actor, command, c, orgs) }
  throw new Error(command.step)
}

/** By what else a trip is changed, as far as it is news to somebody. */
const newsOf: Partial<Record<Command['step'], TripEventType>> = {
  acknowledge_letter: 'trip.acknowledged',
  transfer_member: 'trip.transferred',
  confirm_death: 'trip.closed',
}

/** A trip that is changed along with something else, with what an organisation outside is to be told of it. */
function told(before: Case, after: Case, { step }: Command, c: rules.Context): Case {
  if (!after.trip) return after
  const type = newsOf[step] ?? 'trip.terms_changed'
  return { ...after, trip: withHostNews(before.trip, after.trip, type, dayOf(c.now)) }
}

/** What a command is about: its version and how it stands are what the receipt says. */
export function aboutOf(of: Case, command: Command): Trip | Letter | Member | undefined {
  if (isAboutLetter(command)) return of.letter
  return isAboutRoster(command) ? of.member : of.trip
}

/** A server in memory: the rules, and the promises that stores must keep (one receipt a key, one open trip a member). */
export class Server {
  readonly trips = new Map<TripId, Trip>()
  readonly letters = new Map<TripId, Letter>()
  readonly roster = new Map<MemberId, Member>(members.map((one) => [one.memberId, aMember(one)]))
  readonly unbound = new Set<MemberId>()
  private readonly merged = new Set<number>()
  private readonly receipts = new Map<string, { request: string; receipt: Receipt }>()

  orgs = (): Orgs => orgsAfter(this.merged)
  merge = (number: number): void => void this.merged.add(number)

  /** Everything by its id. */
  state = (): ReadonlyMap<string, unknown> =>
    new Map<string, unknown>([
      ...this.trips,
      ...this.roster,
      ...[...this.letters].map(([tripId, letter]): [string, unknown] => [`letter ${tripId}`, letter]),
    ])

  /** Whoever is on the roster gets a phone again. */
  bindAnew(): void {
    for (const memberId of this.unbound)
      if (this.roster.get(memberId)?.state === 'active') this.unbound.delete(memberId)
  }

  /** All that a command may depend on. */
  caseOf(command: Pick<Command, 'step' | 'tripId' | 'memberId'>): Case {
    const { tripId, memberId } = command
    const member = this.roster.get(memberId)
    if (!member) throw new Error('nobody of the roster')
    const trip = isAboutRoster(command) ? this.openTripOf(memberId) : this.trips.get(tripId)
    return { trip, member, letter: this.letters.get(tripId), isBound: !this.unbound.has(memberId) }
  }

  /** Takes a message; a resend gets the same receipt. */
  take(message: Message, c: rules.Context): Reply {
    const { actor, command } = message
    const key = `${actor.person.accountId} ${message.key}`
    const request = JSON.stringify(command)
    const before = this.receipts.get(key)
    if (before)
      return before.request === request ? { receipt: before.receipt } : { refused: 'IDEMPOTENCY_KEY_REUSED' }
    try {
      const after = decide(this.caseOf(command), message, c, this.orgs())
      if (isFiling(command) && this.openTripOf(command.memberId)) throw new Refusal('TRIP_ALREADY_OPEN')
      this.save(after)
      const about = aboutOf(after, command)
      if (!about) throw new Error('a command is about something')
      const receipt = { id: idOf(about), version: about.version, state: about.state, at: c.now }
      this.receipts.set(key, { request, receipt })
      return { receipt }
    } catch (error) {
      if (error instanceof Refusal) return { refused: error.code }
      throw error
    }
  }

  private save({ trip, letter, member, isBound }: Case): void {
    if (trip) this.trips.set(trip.tripId, trip)
    if (letter) this.letters.set(letter.tripId, letter)
    this.roster.set(member.memberId, member)
    if (!isBound) this.unbound.add(member.memberId)
  }

  /** The scheduled run over everything that is due. @returns the trips about which somebody was reminded. */
  fallDue(c: rules.Context): TripId[] {
    return [...this.trips.values()].flatMap((trip) => {
      const { trip: after, due } = rules.fallDue(trip, c)
      this.trips.set(trip.tripId, after)
      return due ? [trip.tripId] : []
    })
  }

  openTripOf(memberId: MemberId): Trip | undefined {
    return [...this.trips.values()].find((trip) => trip.memberId === memberId && isOpen(trip))
  }
}

const idOf = (about: Trip | Letter | Member) => ('tripId' in about ? about.tripId : about.memberId)
