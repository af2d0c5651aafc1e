import { seedOf } from '@shared/station/code'
import { screenDarkMs, type ScreenShows } from '@shared/station/screen'
import { readScreen } from '@shared/station/screen-contract'
import { dayOf, type Instant, instant, msOf } from '@shared/time'
import { environment, secret } from '../../environment'
import { handlePublic } from '../../http/handle-public'
import { getStation } from '../station.store'
import { getScreen, isItsSecret, noteSeen, type Screen } from './screen.store'

/** Today's, and tomorrow's as soon as the screen may have to live on it: no seed that it doesn't need yet. */
function seedsFor(stationId: ScreenShows['stationId'], now: Instant) {
  const days = new Set([dayOf(now), dayOf(instant(msOf(now) + screenDarkMs))])
  return [...days].map((day) => seedOf(secret('STATION_CODE_SECRET'), stationId, day))
}

async function shownBy({ state, stationId, until }: Screen, now: Instant): Promise<ScreenShows | undefined> {
  if (state !== 'connected' || !stationId || until <= now) return undefined
  const station = await getStation(stationId)
  if (!station || station.closed) return undefined
  const { name, orgName } = station
  const seeds = seedsFor(stationId, now)
  return { stationId, name, orgName, linkPrefix: environment.SCAN_PREFIX, seeds, until }
}

/** What a screen is to show. Whoever hasn't its secret isn't told whether there is such a screen. */
export const handler = handlePublic(readScreen, async ({ params, body, now, refuse }) => {
  const screen = await getScreen(params.screenId)
  if (!screen || !isItsSecret(screen, body.secret)) return refuse('NOT_FOUND')
  if (screen.state === 'waiting')
    return { status: 200, body: { state: screen.until > now ? 'waiting' : 'ended', serverTime: now } }
  const shows = await shownBy(screen, now)
  if (!shows) return { status: 200, body: { state: 'ended', serverTime: now } }
  if (screen.seenOn !== dayOf(now)) await noteSeen(screen, dayOf(now))
  return { status: 200, body: { state: 'connected', serverTime: now, shows } }
})
