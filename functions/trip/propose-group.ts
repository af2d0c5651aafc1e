import { proposeGroup } from '@shared/trip/contract'
import { enoughForGroup, isStaying } from '@shared/trip/gone-together'
import type { OpenTrip } from '@shared/trip/trip'
import { ownOrgs } from '@shared/org/parts'
import { eventPart } from '../events/event.entity'
import { orgSubject } from '../grant/door'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { type Away, listAwayOf } from './away.store'
import { openTripsOf } from './find-open-trips'
import { groupAskedPart, isGroupAsked } from './group-asked'

/** A batch holds a hundred keys. */
const perBatch = 100

async function tripsOf(away: readonly Away[]): Promise<OpenTrip[]> {
  const found: OpenTrip[] = []
  for (let at = 0; at < away.length; at += perBatch)
    found.push(...(await openTripsOf(away.slice(at, at + perBatch).map(({ tripId }) => tripId))))
  return found
}

/** A line of before doesn't say where they go. */
const mayBeIn =
  (regionCode: string) =>
  ({ line: { goesTo } }: Away): boolean =>
    goesTo === undefined || goesTo === regionCode

/**
 * The committee above hears that so many of a branch are away in one place, and that the branch asks for a group of their
 * own. Who they are it reads in the branch's list: docs/rules.md#mobile-member-branches. Asked again in the same month, it
 * has been told already.
 */
export const handler = handle(proposeGroup, async (request) => {
  const { body, tree, county, now, newId, authorise, refuse } = request
  const { orgId, regionCode } = body
  const receipt = await command(proposeGroup, request, async () => {
    authorise(await orgSubject(orgId, request))
    const org = tree.get(orgId)
    if (!county || !org?.parentId) return refuse('NOT_FOUND')
    const [trips, isAsked] = await Promise.all([
      listAwayOf(county.countyId, ownOrgs(orgId, tree)).then((away) =>
        tripsOf(away.filter(mayBeIn(regionCode))),
      ),
      isGroupAsked(org.orgId, regionCode, now),
    ])
    const there = trips.filter((trip) => trip.destination.regionCode === regionCode && isStaying(trip))
    const place = there[0]?.destination.place.at(-1)
    if (place === undefined || there.length < enoughForGroup) return refuse('TOO_FEW_TOGETHER')
    const receipt = { id: org.orgId, version: there.length, state: 'proposed', at: now }
    if (isAsked) return { receipt, parts: [] }
    return {
      receipt,
      parts: [
        groupAskedPart(org.orgId, regionCode, now),
        eventPart({
          ...{ eventId: newId('event'), type: 'group.proposed', countyId: county.countyId, at: now },
          ...{ aggregateId: org.orgId, orgId: org.orgId, place, count: there.length, to: regionCode },
          tell: [{ recipient: org.parentId, code: 'group_proposed' }],
        }),
      ],
    }
  })
  return { status: 200, body: receipt }
})
