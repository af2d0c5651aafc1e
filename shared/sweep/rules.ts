import { Refusal } from '../errors'
import type { Member } from '../member/member'
import { isSameOrg, type OrgTree } from '../org/tree'
import { type Day, dayOf, type Instant } from '../time'
import { type Counts, type Follow, type Outcome, outcomes, type Sweep, type Tick } from './sweep'

/** What somebody says of a member, the place looked up. */
export interface Finding {
  outcome: Outcome
  how: Tick['how']
  place?: Tick['place']
  note?: string | undefined
}

/**
 * What a finding must say and must not: a place with `away` and with nothing else, and nothing but the outcome from the
 * police (docs/rules.md#sweeps).
 * @throws Refusal INVALID_INPUT with the fields; DAY_IN_FUTURE.
 */
export function checkFinding({ outcome, how, place, note }: Finding, today: Day): void {
  if (how === 'police' && (place || note !== undefined))
    throw new Refusal('INVALID_INPUT', {
      ...(place && { place: '公安联动只记结果，不写地方' }),
      ...(note !== undefined && { note: '公安联动只记结果，不写经过' }),
    })
  if (outcome === 'away' && how !== 'police' && !place)
    throw new Refusal('INVALID_INPUT', { place: '请选在哪里' })
  if (outcome !== 'away' && place) throw new Refusal('INVALID_INPUT', { place: '不在外地的不用写地方' })
  if (place?.since && place.since > today) throw new Refusal('DAY_IN_FUTURE')
}

const followOf: Record<Outcome, Follow> = {
  at_home: 'none',
  away: 'file_trip',
  not_reached: 'find',
  transferred: 'transfer',
  deceased: 'death',
}

/** What has happened to a member since, by which what was to follow is done or isn't. */
export interface Known {
  /** On whose list they stand. */
  orgId: Sweep['orgId']
  /** By which two ids of organisations that were merged are one. */
  tree: OrgTree
  tripId?: Tick['tripId'] | undefined
  member: Pick<Member, 'state' | 'orgId' | 'death'> | undefined
}

/**
 * May a worker say that what was to follow is done? A transfer and a death stand in the roster; a trip is there, or, once
 * the sweep is over, the worker's word counts, as it does for somebody who has been found.
 */
export const maySettle = (follow: Follow, known: Known, sweep: Pick<Sweep, 'state'>): boolean =>
  isSettled(follow, known) || (sweep.state === 'closed' && (follow === 'find' || follow === 'file_trip'))

/** Is there nothing left to do? Somebody not reached is found when a worker says so. */
export function isSettled(follow: Follow, { orgId, tree, tripId, member }: Known): boolean {
  switch (follow) {
    case 'none':
      return true
    case 'file_trip':
      return tripId !== undefined
    case 'transfer':
      return !member || member.state !== 'active' || !isSameOrg(tree, member.orgId, orgId)
    case 'death':
      return !member || member.state === 'deceased' || member.death !== undefined
    case 'find':
      return false
  }
}

/** A member is ticked off; what was ticked before is replaced, whatever it was. */
export function tick(
  before: Tick | undefined,
  finding: Finding,
  by: { memberId: Tick['memberId']; accountId: Tick['by']; now: Instant },
  known: Known,
): Tick {
  const { outcome, how, place, note } = finding
  const follow = followOf[outcome]
  return {
    ...{
      memberId: by.memberId,
      version: (before?.version ?? 0) + 1,
      outcome,
      how,
      at: by.now,
      by: by.accountId,
    },
    ...(place && { place }),
    ...(note !== undefined && { note }),
    ...{ follow, followDone: isSettled(follow, known) },
    ...(outcome === 'away' && known.tripId && { tripId: known.tripId }),
  }
}

/** None yet. */
export const noCounts: Counts = { at_home: 0, away: 0, not_reached: 0, transferred: 0, deceased: 0 }

/** Of how many it is known how they are. Whoever was asked after and not reached isn't among them. */
export const checkedOf = (counts: Counts): number =>
  outcomes.reduce((sum, outcome) => sum + (outcome === 'not_reached' ? 0 : counts[outcome]), 0)

/** 核对了, 没联系上, 还没核对: the three parts of a list, which together are all of it. */
export interface Parts {
  checked: number
  notReached: number
  left: number
}

/** A list of that many in its three parts. */
export const partsOf = (counts: Counts, total: number): Parts => {
  const [checked, notReached] = [checkedOf(counts), counts.not_reached]
  return { checked, notReached, left: Math.max(0, total - checked - notReached) }
}

/** All together. */
export const sumOf = (all: readonly Counts[]): Counts =>
  all.reduce((sum, counts) => added(sum, counts), noCounts)

/** The counters after a change of them. */
export const added = (counts: Counts, change: Partial<Counts>): Counts => {
  const sum = { ...counts }
  for (const outcome of outcomes) sum[outcome] += change[outcome] ?? 0
  return sum
}

/** What a branch's counters change by when a tick takes the place of another, or of none. */
export function changeOfCounts(
  before: Pick<Tick, 'outcome'> | undefined,
  after: Pick<Tick, 'outcome'>,
): Partial<Counts> {
  if (before?.outcome === after.outcome) return {}
  return { ...(before && { [before.outcome]: -1 }), [after.outcome]: 1 }
}

/** Does a tick still count? Closed is closed; a day that has passed isn't. */
export const isOpen = (sweep: Sweep): boolean => sweep.state === 'open'

/** The day on which it was over: closed, or its last day if nobody closed it. */
export const endOfSweep = ({ closedAt, dueOn }: Sweep): Day => (closedAt ? dayOf(closedAt) : dueOn)

/** May members answer by the link? Until the last day, and while the sweep is open. */
export const takesAnswers = (sweep: Sweep, now: Instant): boolean =>
  isOpen(sweep) && dayOf(now) <= sweep.dueOn

/** Closed; closed again is the same. */
export const closed = (sweep: Sweep, now: Instant): Sweep =>
  isOpen(sweep) ? { ...sweep, version: sweep.version + 1, state: 'closed', closedAt: now } : sweep
