import type { Limits } from '../county/county'
import { Refusal } from '../errors'
import type { OrgId } from '../ids'
import { addDays, type Day, dayOf, daysBetween, type Instant } from '../time'
import {
  type closeOutcomes,
  type InflowIn,
  type InflowMember,
  type InflowState,
  isOpenInflow,
  type OpenInflow,
  type toldHows,
  type verifiedHows,
} from './inflow'

// The life of a registration of a member from elsewhere: docs/rules.md#inflow. It never touches the affiliation.

/** What can happen to a registration that exists. */
export type InflowStep =
  | 'return_for_completion'
  | 'complete'
  | 'verify'
  | 'place'
  | 'tell_origin'
  | 'say_leaves'
  | 'change_contacts'
  | 'close'
  | 'withdraw'
  | 'settle_duplicate'

const anyOpen = ['change_contacts', 'close', 'withdraw', 'settle_duplicate'] as const

/** What may happen in each state. Nobody is turned away: what lacks something is returned for completion. */
export const possibleInflowSteps = {
  registered: ['return_for_completion', 'complete', 'verify', ...anyOpen],
  returned_for_completion: ['complete', ...anyOpen],
  verified: ['place', 'tell_origin', 'say_leaves', ...anyOpen],
  placed: ['place', 'tell_origin', 'say_leaves', ...anyOpen],
  leaving: ['place', 'tell_origin', 'say_leaves', ...anyOpen],
  closed: [],
} as const satisfies Record<InflowState, readonly InflowStep[]>

type StatesThatAllow<S extends InflowStep> = {
  [T in InflowState]: S extends (typeof possibleInflowSteps)[T][number] ? T : never
}[InflowState]

/** Whether a step is possible now. Pages show their buttons by what the server decides by. */
export function allowsInflow<S extends InflowStep>(
  one: InflowMember,
  step: S,
): one is InflowIn<StatesThatAllow<S>> {
  const possible: readonly InflowStep[] = possibleInflowSteps[one.state]
  return possible.includes(step)
}

/** @throws Refusal INFLOW_STEP_NOT_POSSIBLE. */
function only<S extends InflowStep>(one: InflowMember, step: S): InflowIn<StatesThatAllow<S>> {
  if (!allowsInflow(one, step)) throw new Refusal('INFLOW_STEP_NOT_POSSIBLE')
  return one
}

/** The clock, the county's limits, and the calendar that knows its working days. */
export interface InflowContext {
  now: Instant
  limits: Limits
  addWorkingDays: (day: Day, n: number) => Day
}

/** What every open registration has, and no more; one version later. */
function facts(one: OpenInflow) {
  const { inflowId, countyId, version, orgId, name, phone, phoneKey, phoneVerified } = one
  const { address, addressKey, residence, home, cameOn, reason, category, source, station } = one
  const { accountId, registeredAt, namedOn, apartFrom, originTold } = one
  return {
    ...{ inflowId, countyId, orgId, name, home, source, version: version + 1 },
    ...(phone && { phone }),
    ...(phoneKey !== undefined && { phoneKey }),
    ...(phoneVerified && { phoneVerified }),
    ...(address && { address }),
    ...(addressKey !== undefined && { addressKey }),
    ...(residence && { residence }),
    ...(cameOn && { cameOn }),
    ...(reason !== undefined && { reason }),
    ...(category && { category }),
    ...(station && { station }),
    ...(accountId && { accountId }),
    ...(registeredAt && { registeredAt }),
    ...(namedOn && { namedOn }),
    ...(apartFrom && { apartFrom }),
    ...(originTold && { originTold }),
  }
}

const until = (dueOn: Day) => ({ dueOn, overdueTimes: 0 })
/** The station looks at it, or the person completes it, by then. */
const acknowledgeBy = ({ now, limits, addWorkingDays }: InflowContext) =>
  until(addWorkingDays(dayOf(now), limits.acknowledgeWorkingDays))
/** The host names a branch by then. */
const placeBy = ({ now, limits, addWorkingDays }: InflowContext) =>
  until(addWorkingDays(dayOf(now), limits.hostWorkingDays))
/** The branch is in touch with them again by then. */
const contactBy = ({ now, limits }: InflowContext) => until(addDays(dayOf(now), limits.contactDays))

/** What is told of somebody, sealed and looked up. */
export type InflowTold = Pick<
  OpenInflow,
  'name' | 'phone' | 'phoneKey' | 'phoneVerified' | 'address' | 'addressKey' | 'residence' | 'home'
> &
  Pick<OpenInflow, 'cameOn' | 'reason' | 'category'>

/** Who, where and how, beside what they tell. */
export type InflowStart = Pick<OpenInflow, 'inflowId' | 'countyId' | 'source' | 'accountId'> & {
  station: NonNullable<OpenInflow['station']>
}

/** A member from elsewhere registers. The station looks at it first. */
export const registerInflow = (
  { station, ...start }: InflowStart,
  told: InflowTold,
  c: InflowContext,
): InflowIn<'registered'> => ({
  ...{ ...start, ...told, station, orgId: station.orgId, version: 1, registeredAt: c.now },
  ...{ state: 'registered', ...acknowledgeBy(c) },
})

/** The host asks for what is missing, and says what. @throws Refusal INFLOW_STEP_NOT_POSSIBLE. */
export const returnForCompletion = (one: InflowMember, returnReason: string, c: InflowContext) => ({
  ...facts(only(one, 'return_for_completion')),
  ...{ state: 'returned_for_completion' as const, returnReason, ...acknowledgeBy(c) },
})

/** What was missing is there. Whatever isn't told again is gone. @throws Refusal INFLOW_STEP_NOT_POSSIBLE. */
export function complete(one: InflowMember, told: InflowTold, c: InflowContext): InflowIn<'registered'> {
  const from = only(one, 'complete')
  const {
    phone: _phone,
    phoneKey: _key,
    phoneVerified: _verified,
    address: _address,
    addressKey: _addressKey,
    residence: _residence,
    reason: _reason,
    category: _category,
    ...kept
  } = facts(from)
  return { ...kept, ...told, state: 'registered', ...acknowledgeBy(c) }
}

/** The host has made sure that they are a member. @throws Refusal INFLOW_STEP_NOT_POSSIBLE. */
export const verify = (
  one: InflowMember,
  how: (typeof verifiedHows)[number],
  c: InflowContext,
): InflowIn<'verified'> => ({
  ...facts(only(one, 'verify')),
  ...{ state: 'verified', verification: { at: c.now, how }, ...placeBy(c) },
})

/** They take part in that branch or group from now on; the affiliation stays. @throws Refusal INFLOW_STEP_NOT_POSSIBLE. */
export function place(one: InflowMember, orgId: OrgId, c: InflowContext): InflowIn<'placed'> {
  const from = only(one, 'place')
  const { verification } = from
  return {
    ...{ ...facts(from), ...(verification && { verification }) },
    ...{ orgId, state: 'placed', placedAt: c.now, ...contactBy(c) },
  }
}

/** The branch at home has been told. @throws Refusal INFLOW_STEP_NOT_POSSIBLE, DAY_IN_FUTURE. */
export function tellOrigin(
  one: InflowMember,
  originTold: { on: Day; how: (typeof toldHows)[number] },
  c: InflowContext,
): OpenInflow {
  const from = only(one, 'tell_origin')
  if (originTold.on > dayOf(c.now)) throw new Refusal('DAY_IN_FUTURE', { on: '不能在今天以后' })
  return { ...from, version: from.version + 1, originTold }
}

/** They go, or have gone. The host sees them off and closes. @throws Refusal INFLOW_STEP_NOT_POSSIBLE, DATES_IMPOSSIBLE. */
export function sayLeaves(one: InflowMember, leavesOn: Day, c: InflowContext): InflowIn<'leaving'> {
  const from = only(one, 'say_leaves')
  const today = dayOf(c.now)
  if (Math.abs(daysBetween(today, leavesOn)) > 366)
    throw new Refusal('DATES_IMPOSSIBLE', { on: '哪天走要在前后一年以内' })
  const { verification } = from
  const soonest = leavesOn > today ? leavesOn : today
  return {
    ...facts(from),
    ...(verification && { verification }),
    ...('placedAt' in from && from.placedAt && { placedAt: from.placedAt }),
    ...{ state: 'leaving', leavesOn },
    ...until(c.addWorkingDays(soonest, c.limits.acknowledgeWorkingDays)),
  }
}

/** What of a registration can be said anew by itself; `undefined` leaves it, `null` takes it away. */
export interface NewContacts {
  phone?: Pick<OpenInflow, 'phone' | 'phoneKey'> | undefined
  address?: Pick<OpenInflow, 'address' | 'addressKey'> | null | undefined
  residence?: NonNullable<OpenInflow['residence']> | null | undefined
}

/** A new number or address. A number typed anew isn't verified. @throws Refusal INFLOW_STEP_NOT_POSSIBLE. */
export function changeContacts(one: InflowMember, { phone, address, residence }: NewContacts): OpenInflow {
  const from = only(one, 'change_contacts')
  const changed: OpenInflow = { ...from, version: from.version + 1 }
  if (phone) {
    delete changed.phoneVerified
    Object.assign(changed, phone)
  }
  if (address !== undefined) {
    delete changed.address
    delete changed.addressKey
    if (address) Object.assign(changed, address)
  }
  if (residence !== undefined) {
    delete changed.residence
    if (residence) changed.residence = residence
  }
  return changed
}

/** It is over: what served to reach somebody goes, who it was and where from stays for the time that it is kept. */
function over(one: OpenInflow, outcome: InflowIn<'closed'>['outcome'], now: Instant): InflowIn<'closed'> {
  const { inflowId, countyId, version, orgId, name, home, cameOn, source, station, registeredAt } = one
  const { accountId, originTold } = one
  const { regionCode, place: where, orgName } = home
  return {
    ...{ inflowId, countyId, orgId, name, source, version: version + 1, state: 'closed', outcome },
    ...{ closedOn: dayOf(now), home: { regionCode, place: where, orgName } },
    ...(cameOn && { cameOn }),
    ...(station && { station }),
    ...(registeredAt && { registeredAt }),
    ...(accountId && { accountId }),
    ...(originTold && { originTold }),
  }
}

/** The host writes down that it is over, and why. @throws Refusal INFLOW_STEP_NOT_POSSIBLE. */
export const close = (one: InflowMember, outcome: (typeof closeOutcomes)[number], c: InflowContext) =>
  over(only(one, 'close'), outcome, c.now)

/** The person takes it back. @throws Refusal INFLOW_STEP_NOT_POSSIBLE. */
export const withdraw = (one: InflowMember, c: InflowContext) =>
  over(only(one, 'withdraw'), 'withdrawn', c.now)

/**
 * Two registrations are one person's: this one is closed and says where it goes on. Their phone goes along only where
 * WeChat has said that the number is theirs, so that nobody is let in by typing somebody else's.
 * @throws Refusal INFLOW_STEP_NOT_POSSIBLE, INFLOW_NOT_THE_SAME.
 */
export function merge(
  one: InflowMember,
  into: InflowMember,
  c: InflowContext,
): { closed: InflowIn<'closed'>; kept: OpenInflow; movesAccount: boolean } {
  const [from, to] = [only(one, 'settle_duplicate'), only(into, 'settle_duplicate')]
  if (from.inflowId === to.inflowId || !haveSameNumber(from, to)) throw new Refusal('INFLOW_NOT_THE_SAME')
  const movesAccount = from.accountId !== undefined && from.phoneVerified === true && !to.accountId
  const { accountId, ...closed } = over(from, 'merged', c.now)
  return {
    closed: { ...closed, mergedInto: to.inflowId, ...(accountId && !movesAccount && { accountId }) },
    kept: {
      ...{ ...to, version: to.version + 1 },
      ...(movesAccount && from.accountId && { accountId: from.accountId }),
      ...(from.phoneVerified && { phoneVerified: true }),
    },
    movesAccount,
  }
}

const haveSameNumber = (one: InflowMember, other: InflowMember): boolean =>
  one.countyId === other.countyId && one.phoneKey !== undefined && one.phoneKey === other.phoneKey

/** Somebody has looked: two people share a phone. @throws Refusal INFLOW_STEP_NOT_POSSIBLE. */
export function keepApart(one: InflowMember, from: string): OpenInflow {
  const open = only(one, 'settle_duplicate')
  if (open.apartFrom?.includes(from)) return open
  return { ...open, version: open.version + 1, apartFrom: [...(open.apartFrom ?? []), from] }
}

/** Who has the same number and hasn't been told apart by a person; the one itself and those that are over left out. */
export const isPossiblySame = (
  one: InflowMember,
  other: { id: string; apartFrom?: readonly string[] | undefined },
): boolean =>
  other.id !== one.inflowId && !one.apartFrom?.includes(other.id) && !other.apartFrom?.includes(one.inflowId)

/**
 * The day has come and nothing has happened: counted, and looked at again later. What isn't due comes back unchanged, so
 * a repeated run does nothing.
 */
export function fallDue(one: InflowMember, c: InflowContext): InflowMember {
  const today = dayOf(c.now)
  if (!isOpenInflow(one) || !one.dueOn || one.dueOn > today) return one
  const dueOn =
    one.state === 'placed'
      ? addDays(today, c.limits.contactDays)
      : c.addWorkingDays(today, c.limits.acknowledgeWorkingDays)
  return { ...one, version: one.version + 1, dueOn, overdueTimes: (one.overdueTimes ?? 0) + 1 }
}

/** Looked at again on another day, and nothing counted: its organisation doesn't work with the system yet. */
export const putOff = (one: OpenInflow, day: Day): OpenInflow =>
  one.dueOn && day > one.dueOn ? { ...one, version: one.version + 1, dueOn: day } : one

/** For whom an open registration waits: the person, the host, or nobody until its day. */
export type InflowWaiting = 'self' | 'host' | 'date' | 'nothing'

export function waitsForInflow(one: InflowMember): InflowWaiting {
  switch (one.state) {
    case 'registered':
    case 'verified':
    case 'leaving':
      return 'host'
    case 'returned_for_completion':
      // Who has no phone here can't complete it: the host asks them.
      return one.accountId ? 'self' : 'host'
    case 'placed':
      return one.dueOn ? 'date' : 'nothing'
    case 'closed':
      return 'nothing'
  }
}

/** Whether the station has it until somebody is placed. From then on the branch answers. */
export const isWithStation = (one: InflowMember): boolean =>
  one.state === 'registered' || one.state === 'returned_for_completion' || one.state === 'verified'
