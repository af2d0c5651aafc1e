import type { InflowMember } from '@shared/inflow/inflow'
import { waitsForInflow } from '@shared/inflow/rules'
import type { InflowEventType, inflowSides } from '@shared/inflow/schema'
import type { OrgId, StationId } from '@shared/ids'
import type { Fact } from '../events/fact'

type Tell = Fact['tell']
type Recipient = Tell[number]['recipient']

/** After how many silent days the organisations above are told. */
const silencesBeforeEscalation = 2

const to = (recipient: Recipient | undefined, code: Tell[number]['code']): Tell =>
  recipient ? [{ recipient, code }] : []

/** Who looks after them: the station until they are placed, and then the branch as well. */
const hosts = ({ station, orgId, state }: InflowMember, code: Tell[number]['code']): Tell => [
  ...to(station?.stationId, code),
  ...(state === 'placed' || state === 'leaving' || !station ? to(orgId, code) : []),
]

function silence(after: InflowMember, above: OrgId | undefined): Tell {
  const { inflowId, orgId, station } = after
  const times = 'overdueTimes' in after ? (after.overdueTimes ?? 0) : 0
  const goesOn = times >= silencesBeforeEscalation
  switch (waitsForInflow(after)) {
    case 'self':
      return [...to(inflowId, 'inflow_needs_completion'), ...to(station?.stationId, 'inflow_not_completed')]
    case 'host':
      return [
        ...hosts(after, 'inflow_overdue'),
        ...(goesOn ? [...to(orgId, 'inflow_overdue_below'), ...to(above, 'inflow_overdue_below')] : []),
      ]
    case 'date':
      return [
        // They aren't asked again in the few days until whoever is above hears of it.
        ...(times === silencesBeforeEscalation ? [] : to(inflowId, 'inflow_how_are_you')),
        ...to(orgId, 'inflow_contact_due'),
        ...(goesOn ? to(above, 'inflow_overdue_below') : []),
      ]
    case 'nothing':
      return []
  }
}

/** By whom it was done, and above whom it happened. */
interface Done {
  side: (typeof inflowSides)[number]
  /** Where whoever did it works; absent for the person and the system. */
  doneAt: StationId | OrgId | undefined
  /** The organisation above the one that answers, which learns of a silence that goes on. */
  above: OrgId | undefined
}

/**
 * Who should know of a change, and with which sentence. Nobody is told what they did themselves; who has no phone here
 * is told nothing.
 */
export function whomToTell(
  before: InflowMember | undefined,
  after: InflowMember,
  type: InflowEventType,
  done: Done,
): Tell {
  const { accountId, inflowId } = after
  const all = tellingOf(before, after, type, done)
  return all.filter(
    ({ recipient }) =>
      recipient !== done.doneAt &&
      (recipient !== inflowId || (accountId !== undefined && done.side !== 'self')),
  )
}

function tellingOf(
  before: InflowMember | undefined,
  after: InflowMember,
  type: InflowEventType,
  { side, above }: Done,
): Tell {
  const { inflowId, station, orgId } = after
  const bySelf = side === 'self'
  switch (type) {
    case 'inflow.registered':
      return bySelf ? to(station?.stationId, 'inflow_registered') : []
    case 'inflow.completed':
      return bySelf ? to(station?.stationId, 'inflow_completed') : []
    case 'inflow.returned_for_completion':
      return to(inflowId, 'inflow_needs_completion')
    case 'inflow.verified':
      return to(inflowId, 'inflow_verified')
    case 'inflow.placed':
      return [...to(inflowId, 'inflow_you_are_placed'), ...to(orgId, 'inflow_placed_with_you')]
    case 'inflow.origin_told':
      return to(inflowId, 'inflow_origin_told')
    case 'inflow.leaving':
      return hosts(after, 'inflow_says_leaving')
    case 'inflow.contacts_changed':
      return bySelf ? hosts(after, 'inflow_new_contacts') : []
    case 'inflow.closed':
      return bySelf && before ? hosts(before, 'inflow_withdrawn') : to(inflowId, 'inflow_goodbye')
    case 'inflow.bound':
      return hosts(after, 'inflow_bound')
    case 'inflow.fell_due':
      return silence(after, above)
    // Whoever wrote it down knows.
    case 'inflow.origin_answered':
    case 'inflow.merged':
    case 'inflow.kept_apart':
    case 'inflow.put_off':
    case 'inflow.contacted':
    case 'inflow.imported':
    case 'inflow.removed':
      return []
  }
}
