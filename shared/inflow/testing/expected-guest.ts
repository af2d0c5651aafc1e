import { away } from '../../org/fixtures'
import type { Actor } from '../../trip/testing/cast'
import type { Orgs } from '../../trip/testing/orgs'
import type { InflowMember, InflowState } from '../inflow'
import type { GuestCommand, GuestStep } from './guest-commands'
import type { GuestCase } from './guest-server'

const open = ['registered', 'returned_for_completion', 'verified', 'placed', 'leaving'] as const
const looked = ['verified', 'placed', 'leaving'] as const
const byHost = { by: ['host'] } as const
const byBoth = { by: ['self', 'host'] } as const
/** What leaves the state as it is. */
const stays = 'stays'

interface Expected {
  by: readonly ('self' | 'host')[]
  from: readonly InflowState[]
  to: InflowState | typeof stays
}

/** Whose step it is, and where it leads from where: the life of a registration said a second time, for the model. */
const life: Record<Exclude<GuestStep, 'register' | 'write_down'>, Expected> = {
  return_for_completion: { ...byHost, from: ['registered'], to: 'returned_for_completion' },
  complete: { ...byBoth, from: ['registered', 'returned_for_completion'], to: 'registered' },
  verify: { ...byHost, from: ['registered'], to: 'verified' },
  place: { ...byHost, from: looked, to: 'placed' },
  tell_origin: { ...byHost, from: looked, to: stays },
  say_leaves: { ...byBoth, from: looked, to: 'leaving' },
  change_contacts: { ...byBoth, from: open, to: stays },
  close: { ...byHost, from: open, to: 'closed' },
  withdraw: { by: ['self'], from: open, to: 'closed' },
  merge: { ...byHost, from: open, to: 'closed' },
  keep_apart: { ...byHost, from: open, to: stays },
}

/** What nobody does for themselves, whatever they hold. */
const neverForOneself: readonly GuestStep[] = [
  ...(['return_for_completion', 'verify', 'place', 'tell_origin', 'close', 'merge', 'keep_apart'] as const),
]

const isOwn = ({ person }: Actor, { one, bound }: GuestCase): boolean =>
  one !== undefined && bound.get(person.accountId)?.inflowId === one.inflowId

/** Stands at the station at which they registered, or works in the branch that they take part in. */
const looksAfter = ({ expected }: Actor, { station, orgId }: InflowMember, { now }: Orgs): boolean =>
  (station !== undefined && expected.hostAt === station.stationId) ||
  (expected.at !== undefined && now(expected.at) === now(orgId))

const mobile = [away.mobileBranch, away.otherMobileBranch]

const mayBePlaced = ({ station }: InflowMember, { placeIn }: GuestCommand): boolean =>
  mobile.some((one) => one === placeIn) || placeIn === station?.orgId

const numberOf = (one: InflowMember | undefined): string | undefined =>
  one && one.state !== 'closed' ? one.phoneKey : undefined

/** What should come of a step: the state it leads to, `same` when it changes nothing, or `no`. */
export function expectedOfGuest(
  of: GuestCase,
  actor: Actor,
  command: GuestCommand,
  orgs: Orgs,
): InflowState | 'same' | 'no' {
  const { one, into } = of
  const { step, station } = command
  const { person, expected, as } = actor
  if (step === 'write_down') return !one && expected.hostAt === station.stationId ? 'registered' : 'no'
  if (step === 'register')
    return one || person.member || of.bound.get(person.accountId)?.isOpen ? 'no' : 'registered'
  if (!one) return 'no'
  const { by, from, to } = life[step]
  const isSelf = as === 'self' && isOwn(actor, of)
  const isHost = looksAfter(actor, one, orgs) && !(isOwn(actor, of) && neverForOneself.includes(step))
  if (!((by.includes('self') && isSelf) || (by.includes('host') && isHost))) return 'no'
  if (!from.includes(one.state)) return 'no'
  if (step === 'place' && !mayBePlaced(one, command)) return 'no'
  if (step === 'merge') {
    const isSame = numberOf(into) !== undefined && numberOf(into) === numberOf(one)
    return isSame && into?.inflowId !== one.inflowId ? 'closed' : 'no'
  }
  if (step === 'keep_apart' && 'apartFrom' in one && one.apartFrom?.includes(command.into)) return 'same'
  return to === stays ? one.state : to
}

/** Whom a registration waits for in each state; without a phone of theirs the host asks them. */
export const expectedToAct = (one: InflowMember): 'self' | 'host' | 'date' | 'nothing' => {
  if (one.state === 'returned_for_completion') return one.accountId ? 'self' : 'host'
  if (one.state === 'placed') return 'date'
  return one.state === 'closed' ? 'nothing' : 'host'
}
