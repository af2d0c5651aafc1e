import { anId } from '../../fixtures'
import type { MemberId, TripId } from '../../ids'
import { newsIn } from '../host-news'
import { isOpen, type Trip } from '../trip'
import { yelinStation } from '../fixtures'
import { type Actor, cast, members } from './cast'
import {
  type Case,
  type Command,
  isAboutLetter,
  isAboutNews,
  isAboutRoster,
  isFiling,
  letterSteps,
  newsSteps,
  rosterSteps,
} from './commands'
import { type Event, hosts, placementAt, plans, steps, variations } from './events'
import { expectedOfFiling } from './expected-life'
import { type CommandsOn, type Kind, movesOf, type World } from './moves'
import type { Server } from './server'

/** What somebody sends. */
export interface Choice {
  actor: Actor
  command: Command
}

type About = { tripId: TripId; memberId: MemberId }

/** A command on a trip or its member, knowing what somebody may know who has just looked. */
function commandOn<S extends Command['step']>(
  step: S,
  { tripId, memberId }: About,
  { trip, letter, member }: Partial<Case>,
  more: Partial<Command> = {},
): Command<S> {
  const host = more.host ?? yelinStation
  const at = trip && 'host' in trip ? trip.host : undefined
  return {
    ...{ tripId, memberId, host, placement: placementAt(at ?? host), plan: 'postpone', leaveIn: 30 },
    ...{ token: letter?.tokenHash ?? 'no sheet', ...more, step },
    seen: (rosterSteps.some((one) => one === step) ? member : letter)?.version ?? 0,
  }
}

/** Everything that can be asked of a case, in every variation. */
export const commandsOn: CommandsOn = (of, kind) => {
  const { trip, member } = of
  const about = { tripId: trip?.tripId ?? anId('trip', 'none'), memberId: member.memberId }
  if (kind === 'letter') return letterSteps.map((step) => commandOn(step, about, of))
  if (kind === 'roster') return rosterSteps.map((step) => commandOn(step, about, of))
  if (kind === 'news') return newsSteps.map((step) => commandOn(step, about, of))
  return variations.map(({ step, ...more }) => commandOn(step, about, of, more))
}

const memberOf = (server: Server, memberId: MemberId): About & { of: Case } => {
  const tripId = server.openTripOf(memberId)?.tripId ?? anId('trip', 'none')
  return { tripId, memberId, of: server.caseOf({ step: 'hand_back', tripId, memberId }) }
}

/** What may happen now to a trip, a letter, or somebody on the roster. */
function movesNow(server: Server, world: World): Choice[] {
  const all = [...server.trips.values()].map((trip) => ({
    ...{ tripId: trip.tripId, memberId: trip.memberId },
    of: { ...server.caseOf({ ...trip, step: 'register' }), trip },
  }))
  const about = all.filter(({ of }) => isOpen(of.trip))
  const among = (kind: Kind, cases: readonly (About & { of: Case })[]) =>
    cases.flatMap(({ of, ...ids }) =>
      // Known from another case in the same situation, perhaps.
      movesOf(of, kind, world, commandsOn).map(({ actor, command }) => {
        const { host, plan, step } = command
        return { actor, command: commandOn(step, ids, of, { host, plan }) }
      }),
    )
  return [
    ...among('trip', about),
    ...among('letter', about),
    ...among(
      'news',
      all.filter(({ of }) => newsIn(of.trip).length > 0),
    ),
    ...among(
      'roster',
      members.map(({ memberId }) => memberOf(server, memberId)),
    ),
  ]
}

const newTrips = (server: Server, number: number): Command[] => {
  const tripId = anId('trip', `n${String(number).split('').join('n')}`)
  return members.flatMap(({ memberId }) =>
    (['file', 'file_on_behalf'] as const).map((step) =>
      commandOn(step, { tripId, memberId }, memberOf(server, memberId).of),
    ),
  )
}

const filingsNow = (server: Server, number: number, { orgs }: World): Choice[] =>
  newTrips(server, number).flatMap((command) => {
    const of = server.caseOf(command)
    const hasOpenTrip = server.openTripOf(command.memberId) !== undefined
    return isFiling(command)
      ? cast
          .filter((actor) => expectedOfFiling({ ...of, hasOpenTrip }, actor, command, orgs) !== 'no')
          .map((actor) => ({ actor, command }))
      : []
  })

const rare = ['withdraw', 'turn_away_letter', 'report_return', 'another_sheet']

/** Every letter that is made has a code of its own. */
const withCode = (choice: Choice, number: number): Choice =>
  choice.command.step === 'make_letter' || choice.command.step === 'another_sheet'
    ? { ...choice, command: { ...choice.command, token: `sheet ${number}` } }
    : choice

/** Something that may happen now, so that histories go deep: ends are rarer than going on, and changes of the roster still more. */
export function likely(
  server: Server,
  { pick, step }: Event,
  number: number,
  world: World,
): Choice | undefined {
  const possible = [...movesNow(server, world), ...filingsNow(server, number, world)]
  const letters = possible.filter(
    ({ command }) => (isAboutLetter(command) && !rare.includes(command.step)) || isAboutNews(command),
  )
  const others = possible.filter(({ command }) => {
    // Whoever is taken for dead is so, or isn't, before much else.
    if (isAboutRoster(command)) return pick % 9 === 0 || command.step === 'confirm_death'
    return pick % 3 === 0 || !rare.includes(command.step)
  })
  const wanted = pick % 5 < 2 && letters.length > 0 ? letters : others
  const kinds = [...new Set(wanted.map(({ command }) => command.step))]
  const chosen = wanted.filter(({ command }) => command.step === kinds[step % kinds.length])
  const choice = chosen[pick % chosen.length]
  return choice && withCode(choice, number)
}

/** Anybody asks for anything, of a trip that is there or not, with a code or a version that may be old. */
export function anything(
  server: Server,
  { actor, step, pick, days }: Event,
  number: number,
): Choice | undefined {
  const of: (Trip | Command)[] = [...server.trips.values(), ...newTrips(server, number)]
  const [one, who] = [of[pick % of.length], cast[actor]]
  const what: Command['step'] = steps[step] ?? 'file'
  const [host, plan] = [hosts[days % hosts.length], plans[pick % plans.length]]
  if (!one || !who) return undefined
  const { tripId, memberId } = one
  const known = server.caseOf({ step: what, tripId, memberId })
  const command = commandOn(what, { tripId, memberId }, known, {
    ...(host && { host }),
    ...(plan && { plan }),
  })
  const isOld = days % 4 === 0 && (isAboutLetter(command) || isAboutRoster(command))
  return withCode(
    { actor: who, command: isOld ? { ...command, token: 'no sheet', seen: 0 } : command },
    number,
  )
}
