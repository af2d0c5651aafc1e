import { Refusal } from '@shared/errors'
import type { AccountId, EventId, MemberId, OrgId, TripId } from '@shared/ids'
import { isSameOrg, type OrgTree } from '@shared/org/tree'
import { checkFinding, type Finding, tick } from '@shared/sweep/rules'
import type { AnswerInput } from '@shared/sweep/schema'
import type { Sweep, Tick } from '@shared/sweep/sweep'
import { dayOf, type Instant } from '@shared/time'
import type { Decision } from '../http/command'
import type { Member } from '../member/door'
import { regionOf } from '../region/region-of'
import { getOpenTripId } from '../trip/door'
import { sweepFactPart } from './facts'
import { saveTickParts } from './tick.store'

/** The place as it was given, with its names. @throws Refusal REGION_UNKNOWN. */
export function placeOf(place: AnswerInput['place']): Finding['place'] {
  if (!place) return undefined
  const region = regionOf(place.regionCode)
  if (!region) throw new Refusal('REGION_UNKNOWN')
  return { regionCode: place.regionCode, names: region.place, ...(place.since && { since: place.since }) }
}

/** The open trip of somebody who still belongs where the list is; of one who has moved on the list learns none. */
export const tripOfListed = async (
  orgId: OrgId,
  member: Member | undefined,
  tree: OrgTree,
): Promise<TripId | undefined> =>
  member && isSameOrg(tree, member.orgId, orgId) ? getOpenTripId(member.memberId) : undefined

/**
 * What a tick writes. Who is away and hasn't filed is asked to, once.
 * @throws Refusal as {@link checkFinding} does.
 */
export async function tickParts(
  listed: {
    sweep: Sweep
    orgId: OrgId
    memberId: MemberId
    member: Member | undefined
    before: Tick | undefined
    tree: OrgTree
  },
  finding: Finding,
  by: { accountId: AccountId; now: Instant; eventId: EventId },
): Promise<Decision> {
  const { sweep, orgId, memberId, member, before, tree } = listed
  checkFinding(finding, dayOf(by.now))
  const tripId = finding.outcome === 'away' ? await tripOfListed(orgId, member, tree) : undefined
  const after = tick(before, finding, { memberId, ...by }, { orgId, tree, tripId, member })
  const asks =
    after.follow === 'file_trip' &&
    !after.followDone &&
    before?.follow !== 'file_trip' &&
    after.how !== 'self'
  const fact = sweepFactPart(sweep, 'sweep.ticked', {
    ...{ at: by.now, eventId: by.eventId, memberId, orgId, to: after.outcome },
    tell: asks ? [{ recipient: memberId, code: 'sweep_please_file' }] : [],
  })
  return {
    receipt: { id: memberId, version: after.version, state: after.outcome, at: by.now },
    parts: [...saveTickParts({ sweepId: sweep.sweepId, orgId }, before, after), fact],
  }
}
