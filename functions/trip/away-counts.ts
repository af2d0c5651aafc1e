import type { CountyId, MemberId, OrgId } from '@shared/ids'
import { dayOf, type Instant } from '@shared/time'
import { type AwayTally, tallyOf } from '@shared/trip/away-tally'
import { type Away, getAway, listAwayOf } from './away.store'
import { type CountKey, countOf, getAwayCounts, putAwayCount, putFirstAwayCounts } from './away-count.store'

const tallied = (lines: readonly Away[], orgId: OrgId, now: Instant): AwayTally =>
  tallyOf(
    lines.filter((one) => one.orgId === orgId).map(({ line }) => line),
    dayOf(now),
  )

/**
 * Counts anew who is away for an organisation, out of its own lines, and keeps what it finds.
 * @param changed for whose sake it is counted: the list may lag behind them.
 */
export async function countAway(
  { orgId, countyId }: { orgId: OrgId; countyId: CountyId },
  now: Instant,
  changed: ReadonlyMap<MemberId, unknown> = new Map(),
): Promise<void> {
  const memberIds = [...changed.keys()]
  const [listed, theirs] = await Promise.all([
    listAwayOf(countyId, [orgId]),
    Promise.all(memberIds.map(getAway)),
  ])
  const others = listed.filter(({ memberId }) => !changed.has(memberId))
  const tally = tallied([...others, ...theirs.flatMap((one) => one ?? [])], orgId, now)
  await putAwayCount({ orgId, countyId, tally }, now)
}

/** The daily look of the schedule. */
export async function countAwayAgain(key: CountKey, now: Instant): Promise<boolean> {
  await countAway(countOf(key), now)
  return true
}

/**
 * Counted now, of a branch: its list is short, and whoever has just written something down reads it counted.
 * @returns what was counted for each, and to which counties they go, one for each who is away.
 */
export async function countAwayNow(
  countyId: CountyId,
  orgIds: readonly OrgId[],
  now: Instant,
): Promise<{ counts: Map<OrgId, AwayTally>; goTo: string[] }> {
  const lines = await listAwayOf(countyId, orgIds)
  return {
    counts: new Map(orgIds.map((orgId) => [orgId, tallied(lines, orgId, now)])),
    goTo: lines.flatMap(({ line }) => line.goesTo ?? []),
  }
}

/** What was counted for each of some organisations of a county that has so many; counted now, once, for which nobody has counted yet. */
export async function readAwayCounts(
  countyId: CountyId,
  orgIds: readonly OrgId[],
  now: Instant,
  ofAll: number,
): Promise<Map<OrgId, AwayTally>> {
  const counted = await getAwayCounts(countyId, orgIds, ofAll)
  const missing = orgIds.filter((orgId) => !counted.has(orgId))
  if (missing.length === 0) return counted
  const lines = await listAwayOf(countyId, missing)
  const first = missing.map((orgId) => ({ orgId, countyId, tally: tallied(lines, orgId, now) }))
  await putFirstAwayCounts(first, now)
  return new Map([...counted, ...first.map(({ orgId, tally }) => [orgId, tally] as const)])
}
