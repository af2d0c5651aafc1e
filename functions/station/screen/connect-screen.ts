import { mostScreens } from '@shared/station/screen'
import { connectScreen } from '@shared/station/screen-contract'
import { instant, msOf } from '@shared/time'
import { eventPart } from '../../events/event.entity'
import { command } from '../../http/command'
import { handle } from '../../http/handle'
import { getStation } from '../station.store'
import { findWaiting, listConnected, saveScreenPart } from './screen.store'

const dayMs = 86_400_000

/** A host connects the screen whose code they see to their own station, for some days. */
export const handler = handle(connectScreen, async (request) => {
  const { params, body, now, newId, authorise, refuse } = request
  const { stationId } = params
  const receipt = await command(connectScreen, request, async () => {
    authorise({ kind: 'station', stationId })
    const [station, connected, waiting] = await Promise.all([
      getStation(stationId),
      listConnected(stationId, now),
      findWaiting(body.code, now),
    ])
    if (!station) return refuse('NOT_FOUND')
    if (station.closed) return refuse('STATION_CLOSED')
    const screen = waiting ?? refuse('SCREEN_CODE_UNKNOWN')
    // Five is what one can keep an eye on, not a limit that two phones at once couldn't pass by one.
    if (connected.length >= mostScreens) return refuse('SCREENS_FULL')
    const until = instant(msOf(now) + body.days * dayMs)
    const after = {
      ...screen,
      stationId,
      until,
      state: 'connected',
      connectedAt: now,
    } as const
    const fact = {
      ...{ eventId: newId('event'), type: 'station.screen_connected' as const, countyId: station.countyId },
      ...{ at: now, aggregateId: stationId, orgId: station.orgId, to: screen.screenId, tell: [] },
    }
    return {
      receipt: { id: screen.screenId, version: 1, state: 'connected', at: now },
      parts: [saveScreenPart(screen, after, 'SCREEN_CODE_UNKNOWN'), eventPart(fact)],
    }
  })
  return { status: 201, body: receipt }
})
