import { endScreen } from '@shared/station/screen-contract'
import { eventPart } from '../../events/event.entity'
import { command } from '../../http/command'
import { handle } from '../../http/handle'
import { getStation } from '../station.store'
import { getScreen, saveScreenPart } from './screen.store'

/** A host disconnects a screen of their station. One that is over already stays so. */
export const handler = handle(endScreen, async (request) => {
  const { params, now, newId, authorise, refuse } = request
  const { stationId, screenId } = params
  const receipt = await command(endScreen, request, async () => {
    authorise({ kind: 'station', stationId })
    const [station, screen] = await Promise.all([getStation(stationId), getScreen(screenId)])
    if (!station || screen?.stationId !== stationId) return refuse('NOT_FOUND')
    const fact = {
      ...{ eventId: newId('event'), type: 'station.screen_ended' as const, countyId: station.countyId },
      ...{ at: now, aggregateId: stationId, orgId: station.orgId, from: screenId, tell: [] },
    }
    const ended = { ...screen, state: 'ended' } as const
    return {
      receipt: { id: screenId, version: 1, state: 'ended', at: now },
      parts: screen.state === 'ended' ? [] : [saveScreenPart(screen, ended), eventPart(fact)],
    }
  })
  return { status: 200, body: receipt }
})
