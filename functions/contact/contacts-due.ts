import type { Person } from '@shared/access/person'
import type { PersonId } from '@shared/contact/person'
import type { PlanAudience, PlanTurn } from '@shared/contact/plan'
import type { KeptContact } from '@shared/contact/schema'
import { isRunning, turnOf } from '@shared/contact/turns'
import type { CountyId, OrgId, StationId } from '@shared/ids'
import { ownOrgs } from '@shared/org/parts'
import { currentOrg, idsOf, isLive, lineOf, type OrgTree } from '@shared/org/tree'
import { type Day, dayOf, type Instant } from '@shared/time'
import { festivalDay } from '../calendar/festivals'
import { awayOf, type Candidate, withBranch, withStation } from './audience'
import { type Days, listContactsIn, listContactsOfHost, listFollowUps } from './contact-lists'
import { getContactPlans } from './plan.store'
import { isOneself, namesOf } from './view-contact'

/** Whose matter it is: an organisation's, or that of one of its stations. */
export interface Due {
  countyId: CountyId
  orgId: OrgId
  stationId?: StationId | undefined
  person: Person
  tree: OrgTree
  now: Instant
}

/** As many of what is to follow as a page shows. */
const mostFollowUps = 50

/** On which day each was contacted last, as far as it counts for whoever is to do it: hosts don't do a branch's part. */
function contactedBy(log: readonly KeptContact[], { orgId, stationId, tree }: Due) {
  const counting = new Set([currentOrg(tree, orgId), ...lineOf(tree, orgId).map((one) => one.orgId)])
  const counts = ({ entry, struck }: KeptContact) =>
    !struck && (stationId ? entry.stationId === stationId : counting.has(currentOrg(tree, entry.orgId)))
  return log.filter(counts).map(({ entry }) => entry)
}

function membersOf(
  { from, until }: PlanTurn,
  whom: readonly Candidate[],
  entries: readonly KeptContact['entry'][],
) {
  const last = new Map<PersonId, Day>()
  for (const { memberId, on } of entries)
    if (from <= on && on <= until && (last.get(memberId) ?? from) <= on) last.set(memberId, on)
  const members = whom.map(({ memberId, name, tripId }) => {
    const contactedOn = last.get(memberId)
    return { memberId, name, ...(contactedOn && { contactedOn }), ...(tripId && { tripId }) }
  })
  const isDone = ({ contactedOn }: { contactedOn?: Day }) => (contactedOn ? 1 : 0)
  return members.sort((a, b) => isDone(a) - isDone(b) || a.name.localeCompare(b.name, 'zh-Hans-CN'))
}

/** Whom the plans that run now are about, as far as it is a matter of whoever asks. */
async function candidatesOf(
  audiences: ReadonlySet<PlanAudience>,
  { orgId, stationId, person, tree, now }: Due,
): Promise<Candidate[]> {
  const today = dayOf(now)
  const hosts = audiences.has('with_us') && isLive(tree, orgId, today)
  const isAway = audiences.has('away') || audiences.has('away_retired')
  const [away, here] = await Promise.all([
    isAway && !stationId ? awayOf(orgId, tree, today) : [],
    hosts ? (stationId ? withStation(stationId) : withBranch(orgId, tree)) : [],
  ])
  // Nobody writes into their own log, so they would never be done.
  return [...away, ...here].filter(({ memberId }) => !isOneself(memberId, person))
}

/** What was written down of whoever a turn is about, where it may lie: a branch's own sheets, and what it did as a host. */
async function logOf({ orgId, stationId, tree }: Due, days: Days, hosts: boolean): Promise<KeptContact[]> {
  if (stationId) return listContactsIn(stationId, days)
  const lists = [
    // Of who takes part in a group the entries lie in the group's sheet.
    ...ownOrgs(orgId, tree).map((id) => listContactsIn(id, days)),
    ...(hosts ? idsOf(tree, orgId).map((id) => listContactsOfHost(id, days)) : []),
  ]
  return (await Promise.all(lists)).flat()
}

async function turnsOf(due: Due) {
  const today = dayOf(due.now)
  const { plans } = await getContactPlans(due.countyId)
  const now = plans.flatMap((plan) => {
    const turn = plan.active ? turnOf(plan, today, festivalDay) : undefined
    return turn && isRunning(turn, today) ? [{ turn, audience: plan.audience }] : []
  })
  const whom = await candidatesOf(new Set(now.map(({ audience }) => audience)), due)
  const running = now.flatMap(({ turn, audience }) => {
    const theirs = whom.filter(({ audiences }) => audiences.includes(audience))
    return theirs.length > 0 ? [{ turn, theirs, audience }] : []
  })
  const [first] = running.map(({ turn }) => turn.from).sort()
  if (!first) return []
  const hosts = running.some(({ audience }) => audience === 'with_us')
  const entries = contactedBy(await logOf(due, { from: first, until: today }, hosts), due)
  return running.map(({ turn, theirs }) => ({ ...turn, members: membersOf(turn, theirs, entries) }))
}

async function followUpsOf({ orgId, stationId, tree, person }: Due) {
  const lists = stationId ? [stationId] : idsOf(tree, orgId)
  const all = (await Promise.all(lists.map((id) => listFollowUps(id, mostFollowUps)))).flat()
  const theirs = all
    .map(({ entry }) => entry)
    .filter(({ memberId }) => !isOneself(memberId, person))
    .slice(0, mostFollowUps)
  const names = await namesOf(theirs.map(({ memberId }) => memberId))
  return theirs.flatMap(({ contactId, memberId, on, followUp, followUpOn }) =>
    followUpOn
      ? [
          {
            ...{ contactId, memberId, on, followUpOn, memberName: names.get(memberId) ?? '' },
            ...(followUp !== undefined && { followUp }),
          },
        ]
      : [],
  )
}

/**
 * Whom an organisation or a station is to contact by the plans that run today, those not contacted yet first, and what it
 * has promised: docs/rules.md#contact-plans. So many reads as it has lists, and one batch for a hundred members.
 */
export async function contactsDueOf(due: Due) {
  const [turns, followUps] = await Promise.all([turnsOf(due), followUpsOf(due)])
  return { turns, followUps }
}
