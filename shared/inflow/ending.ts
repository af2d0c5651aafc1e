import { Refusal } from '../errors'
import { dayOf, type Instant } from '../time'
import type { closeOutcomes, InflowIn, InflowMember, OpenInflow } from './inflow'
import { type InflowContext, only } from './rules'

// How a registration ends: closed by the host, taken back, or merged into another by a person.

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
