import * as v from 'valibot'
import type { County } from '@shared/county/county'
import { addDays, dayOf, type Instant } from '@shared/time'
import { hostOf, stationOf, type Trip } from '@shared/trip/trip'
import { auditPart } from '../../functions/audit/audit'
import { type TripEvent, tripEventSchema } from '../../functions/events/event'
import type { Above } from '../../functions/notice/whom-to-tell'
import { changeOf, contextOf } from '../../functions/trip/change'
import type { Part } from '../../functions/writes/part'
import { type Change, live } from './journey'
import type { TripPlan } from './plan'
import { sealed, type Seals } from './seals'
import type { Source } from './source'
import { tellingParts } from '../../functions/notice/telling-parts'
import type { Agent, World } from './world'

/** What people have looked at is marked as read: all that is older than this. */
const unreadDays = 3

/** Everything that a trip has left in the table by now, in the order in which it was written. */
export async function tripParts(
  plan: TripPlan,
  told: { county: County; world: World; source: Source; now: Instant; seals: Seals },
): Promise<Part[]> {
  const { county, world, source, now, seals } = told
  const originOrgName = world.org(plan.member.orgId)?.name ?? ''
  const lived = await sealed(plan, seals)
  const changes = live(lived, originOrgName, now, (at) => contextOf(at, county))
  const unreadSince = addDays(dayOf(now), -unreadDays)
  return changes.flatMap((change) => {
    const { before, after, type, side, at } = change
    const eventId = source.id('event', `${after.tripId} ${after.version}`)
    const { parts } = changeOf(before, after, type, { side, eventId, now: at })
    const event = eventIn(parts)
    const agent = change.action && agentOf(change, world)
    return [
      ...parts,
      ...(change.action && agent
        ? [auditPart({ subjectId: after.tripId, at, requestId: eventId, action: change.action, ...agent })]
        : []),
      ...tellingParts(event, after, aboveOf(event, world), { read: dayOf(at) < unreadSince }),
    ]
  })
}

/** The event among the parts of a change. */
function eventIn(parts: readonly Part[]): TripEvent {
  const row = parts.map(({ write }) => write.Put?.Item).find((item) => item?.['kind'] === 'event')
  return v.parse(tripEventSchema, row?.['event'])
}

/** The organisations above the two ends: they are told of a silence that goes on. */
function aboveOf({ type, originOrgId, hostOrgId, placedInOrgId }: TripEvent, world: World): Above {
  if (type !== 'trip.fell_due') return {}
  const origin = world.org(originOrgId)?.parentId
  const hostedBy = placedInOrgId ?? hostOrgId
  const host = hostedBy && world.org(hostedBy)?.parentId
  return { ...(origin && { origin }), ...(host && { host }) }
}

/** Where somebody of the host acts: at its station, or in the branch. */
function hostOrgOf(trip: Trip) {
  const host = hostOf(trip)
  return stationOf(trip)?.stationId ?? (host?.kind === 'branch' ? host.orgId : undefined)
}

/** Who did it. Undefined when nobody is known who acts there: then nothing is audited. */
function agentOf({ side, after, by }: Change, world: World): Agent | undefined {
  if (by) return { accountId: by, actingAs: 'self' }
  if (side === 'member') return world.agentOf(after.memberId)
  if (side === 'host') return world.agentOf(hostOrgOf(after))
  if (side === 'origin') return world.agentOf(after.originOrgId)
  let above = world.org(after.originOrgId)?.parentId
  while (above && !world.agentOf(above)) above = world.org(above)?.parentId
  return world.agentOf(above)
}
