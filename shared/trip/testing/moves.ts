import assert from 'node:assert/strict'
import { Refusal } from '../../errors'
import { undoDays } from '../../member/rules'
import { addDays, dayOf } from '../../time'
import type { Context, TripStep } from '../rules'
import * as rules from '../rules'
import { newsIn } from '../host-news'
import { hostOf, isOpen, type Trip } from '../trip'
import { type Actor, cast } from './cast'
import {
  type Case,
  type Command,
  isAboutLetter,
  isAboutNews,
  isAboutRoster,
  isAboutTrip,
  isFiling,
  type LetterStep,
  type NewsStep,
  type RosterStep,
} from './commands'
import { counts, expectedOfLetter } from './expected-letter'
import { expectedOfFiling, expectedOfTrip, isMovedByContact } from './expected-life'
import { expectedOfNews } from './expected-news'
import { expectedOfRoster, standing } from './expected-roster'
import type { Orgs } from './orgs'
import { aboutOf, decide } from './server'
import { isSide } from './sides'

/** Of what something is asked, and when. */
export interface World {
  c: Context
  orgs: Orgs
}

type Asked = TripStep | LetterStep | RosterStep | NewsStep
/** What is asked of a trip, of a letter, of somebody on the roster, or of what a host is to be told. */
export type Kind = 'trip' | 'letter' | 'roster' | 'news'
export type CommandsOn = (of: Case, kind: Kind) => Command<Asked>[]

/** How things stand after a command: what the receipt says, and more of somebody on the roster. */
export function stands(after: Case, command: Command): string {
  return isAboutRoster(command) ? standing(after.member) : (aboutOf(after, command)?.state ?? 'nothing')
}

/** What a command should come to: how things stand then, `same` when it changes nothing, or `no`. */
export function expectedOutcome(
  of: Case & { hasOpenTrip?: boolean },
  actor: Actor,
  command: Command,
  { c, orgs }: World,
): string {
  if (isFiling(command)) return expectedOfFiling(of, actor, command, orgs)
  if (isAboutLetter(command)) return expectedOfLetter(of, actor, command, c, orgs)
  if (isAboutRoster(command)) return expectedOfRoster(of, actor, command, c, orgs)
  if (isAboutNews(command)) return expectedOfNews(of, actor, command, orgs)
  return isAboutTrip(command) ? expectedOfTrip(of, actor, command, c, orgs) : 'no'
}

/** What a command leads to, as `can()` and the rules say; undefined when they say no. */
function outcome(of: Case, actor: Actor, command: Command<Asked>, { c, orgs }: World): Case | undefined {
  // Most of what everybody asks for is refused: where a refusal comes from is half of the time.
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0
  try {
    return decide(of, { actor, command }, c, orgs)
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

const tripWords = (trip: Trip | undefined) =>
  trip && [trip.state, trip.memberId, JSON.stringify(hostOf(trip)), trip.heldBy, trip.originOrgId].join()

/** What decides over who may do what. The same for two cases: the same moves. */
const situations: Record<Kind, (of: Case, world: World) => string> = {
  trip: ({ trip, isBound }, { c, orgs }) => {
    if (!trip) return 'none'
    const today = dayOf(c.now)
    return [
      ...[tripWords(trip), rules.responsibleOrg(trip), isBound, orgs.key, trip.onBehalf !== undefined],
      ...['saidArrivedAt' in trip, trip.leaveOn < today, trip.leaveOn <= today, trip.legs !== undefined],
      ...[trip.mobileSince !== undefined, trip.nationalOn === today, isMovedByContact(trip, c)],
    ].join()
  },
  letter: ({ trip, letter, isBound }, { c, orgs }) =>
    [
      ...[tripWords(trip), letter?.state, letter && trip && counts(trip, letter, dayOf(c.now)), isBound],
      ...[letter && 'answer' in letter && letter.answer.accountId, orgs.key],
    ].join(),
  news: ({ trip, letter, isBound }, { orgs }) => {
    const hosts = trip && newsIn(trip).map(({ host }) => host)
    const answer = letter && 'answer' in letter && letter.answer.accountId
    return [
      tripWords(trip),
      hosts?.join('、'),
      letter?.state,
      letter?.toOrgName,
      answer,
      isBound,
      orgs.key,
    ].join()
  },
  roster: ({ trip, member, isBound }, { c, orgs }) => {
    const { memberId, death, transferRecordedOn: on } = member
    const mayUndo = on !== undefined && dayOf(c.now) <= addDays(on, undoDays)
    return [memberId, standing(member), death?.recordedBy, mayUndo, trip?.state, isBound, orgs.key].join()
  },
}

export interface Move {
  actor: Actor
  command: Command<Asked>
  next: Case
}
const knownMoves = new Map<string, Move[]>()

/** The moves that somebody may make now, after seeing that everybody gets what the model expects. */
export function movesOf(of: Case, kind: Kind, world: World, commandsOn: CommandsOn): Move[] {
  const situation = `${kind} ${situations[kind](of, world)}`
  const known = knownMoves.get(situation)
  if (known) return known
  const moves: Move[] = []
  const commands = commandsOn(of, kind)
  for (const actor of cast)
    for (const command of commands) {
      const next = outcome(of, actor, command, world)
      const isSame = next && aboutOf(next, command) === aboutOf(of, command)
      const came = next ? (isSame ? 'same' : stands(next, command)) : 'no'
      const should = expectedOutcome(of, actor, command, world)
      assert.equal(came, should, `${actor.name} asks for ${command.step} (${situation})`)
      if (next && !isSame) moves.push({ actor, command, next })
    }
  knownMoves.set(situation, moves)
  return moves
}

/** Whom a trip waits for can act; who has no phone here goes to the host. */
function canAct(of: Case & { trip: Trip }, moves: readonly Move[], { orgs }: World): boolean {
  const waitsFor = rules.waitsFor(of.trip).for
  if (waitsFor === 'nothing' || waitsFor === 'date') return true
  const side = waitsFor === 'member' && !of.isBound ? 'host' : waitsFor
  return moves.some(({ actor }) => isSide(actor, side, of.trip, of, orgs))
}

/** Whatever an organisation outside is to be told, somebody at home can tell; also of a trip that is over. */
export function checkNews(of: Case & { trip: Trip }, world: World, commandsOn: CommandsOn): void {
  const moves = movesOf(of, 'news', world, commandsOn)
  if (newsIn(of.trip).length === 0) return
  const tells = moves.filter(({ command }) => command.step === 'tell_host')
  assert.ok(tells.length > 0, `somebody can tell them (${situations.news(of, world)})`)
}

/**
 * Everybody asks for everything: exactly the permitted moves happen, whom the trip waits for has one of them,
 * and some of them lead to its end, without anybody's death or transfer.
 * @returns in how many steps its end can be reached
 */
export function checkMoves(of: Case & { trip: Trip }, world: World, commandsOn: CommandsOn): number {
  const situation = situations.trip(of, world)
  assert.ok(
    canAct(of, movesOf(of, 'trip', world, commandsOn), world),
    `whom it waits for can act (${situation})`,
  )
  let reached: Case[] = [of]
  for (let steps = 0; steps <= 6; steps++) {
    if (reached.some(({ trip }) => trip && !isOpen(trip))) return steps
    const next = reached.flatMap((one) =>
      movesOf(one, 'trip', world, commandsOn).map((move) => ({ ...one, trip: move.next.trip })),
    )
    reached = [...new Map(next.map((one) => [situations.trip(one, world), one])).values()]
  }
  return assert.fail(`nobody can bring it to its end (${situation})`)
}
