import type { Limits } from '../county/county'
import { Refusal } from '../errors'
import type { OrgId } from '../ids'
import { addDays, type Day, dayOf, daysBetween, type Instant } from '../time'
import {
  type InflowIn,
  type InflowMember,
  type InflowState,
  type OpenInflow,
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

/** A registration that allows the step. @throws Refusal INFLOW_STEP_NOT_POSSIBLE. */
export function only<S extends InflowStep>(one: InflowMember, step: S): InflowIn<StatesThatAllow<S>> {
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

/** The branch at home has been told, and may have answered. @throws Refusal INFLOW_STEP_NOT_POSSIBLE, DAY_IN_FUTURE. */
export function tellOrigin(
  one: InflowMember,
  originTold: NonNullable<OpenInflow['originTold']>,
  c: InflowContext,
): OpenInflow {
  const from = only(one, 'tell_origin')
  const { on, answer } = originTold
  if (on > dayOf(c.now)) throw new Refusal('DAY_IN_FUTURE', { on: '不能在今天以后' })
  if (answer && answer.on > dayOf(c.now))
    throw new Refusal('DAY_IN_FUTURE', { 'answer.on': '不能在今天以后' })
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

export { close, isPossiblySame, keepApart, merge, withdraw } from './ending'
export { contacted, fallDue, putOff } from './due'
