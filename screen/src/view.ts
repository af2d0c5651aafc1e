import { codeLink } from '@shared/station/code'
import { screenDarkMs, type ScreenShows } from '@shared/station/screen'
import { type Instant, instant, msOf } from '@shared/time'

/** What is known: nothing yet; a code by which a host's phone connects this screen; a station's seeds. */
export type Known =
  | { is: 'starting'; problem?: boolean }
  | { is: 'waiting'; code: string; link: string; wasConnected: boolean }
  | { is: 'connected'; shows: ScreenShows; heardAt: Instant }

/** What stands on the screen. Names of people never. */
export type View =
  | { is: 'blank'; title: string; sentence: string }
  | { is: 'pairing'; code: string; link: string; note?: string }
  | { is: 'code'; link: string; name: string; orgName: string; note?: string }

/** Silence for so long is said, while the code still counts. */
const quietMs = 5 * 60_000

const clockOf = (at: Instant): string => {
  const shanghai = new Date(msOf(at) + 8 * 3_600_000).toISOString()
  return shanghai.slice(11, 16)
}

const blank = (title: string, sentence: string): View => ({ is: 'blank', title, sentence })

function connected({ shows, heardAt }: Extract<Known, { is: 'connected' }>, now: Instant): View {
  const silentMs = msOf(now) - msOf(heardAt)
  if (shows.until <= now)
    return blank('这台屏幕的连接到期了', '请驿站的同志用手机重新连接。着急报到，请找驿站的同志当面登记。')
  if (silentMs >= screenDarkMs)
    return blank(
      '太久没有连上网络，先不显示报到码',
      '请检查网线或无线网络，连上后会自动恢复。着急报到，请找驿站的同志当面登记。',
    )
  const link = codeLink(shows.linkPrefix, shows.stationId, shows.seeds, now)
  if (link === undefined)
    return blank('报到码过期了', '连上网络后会自动换新的码。着急报到，请找驿站的同志当面登记。')
  const { name, orgName } = shows
  const darkAt = clockOf(instant(msOf(heardAt) + screenDarkMs))
  return {
    ...{ is: 'code', link, name, orgName },
    ...(silentMs >= quietMs && { note: `现在没有网络，报到码还能用到 ${darkAt}` }),
  }
}

/** What is to be shown at a moment of the server's time; undefined: it isn't known yet. */
export function viewOf(known: Known, now: Instant | undefined): View {
  if (known.is === 'waiting') {
    const { code, link, wasConnected } = known
    return { is: 'pairing', code, link, ...(wasConnected && { note: '刚才的连接断开了，或者到期了。' }) }
  }
  if (known.is === 'connected' && now !== undefined) return connected(known, now)
  return known.is === 'starting' && known.problem
    ? blank('还没有连上网络', '请检查网线或无线网络，连上后会自动显示。')
    : blank('正在打开…', '请稍等。')
}
