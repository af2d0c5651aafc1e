import { changeStation } from '@shared/station/contract'
import { arePossible } from '@shared/station/hours'
import { eventPart } from '../events/event.entity'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { changedStation } from './change-of-station'
import { getStation, saveStationParts } from './station.store'

/** Its host, or who works for its organisation, says anew when it is open, whom to call and what it offers. */
export const handler = handle(changeStation, async (request) => {
  const { params, body, person, as, now, newId, authorise, refuse } = request
  const receipt = await command(changeStation, request, async () => {
    const before = (await getStation(params.stationId)) ?? refuse('NOT_FOUND')
    const { stationId, orgId, countyId } = before
    authorise({ kind: 'station', stationId, orgId })
    if (before.closed) return refuse('STATION_CLOSED')
    if (!arePossible(body.openingHours)) return refuse('HOURS_IMPOSSIBLE')
    if (body.version !== (before.version ?? 0)) return refuse('CHANGED_MEANWHILE')
    const after = changedStation(before, body, { person, as, now })
    const version = body.version + (after === before ? 0 : 1)
    const fact = {
      ...{ eventId: newId('event'), type: 'station.changed' as const, countyId, at: now, orgId },
      ...{ aggregateId: stationId, fields: after.changes?.[0]?.fields ?? [], tell: [] },
    }
    return {
      receipt: { id: stationId, version, state: 'open', at: now },
      parts: after === before ? [] : [...saveStationParts(before, after), eventPart(fact)],
    }
  })
  return { status: 200, body: receipt }
})
