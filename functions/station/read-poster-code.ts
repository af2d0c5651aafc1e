import { readPosterCode } from '@shared/station/poster-contract'
import { handle } from '../http/handle'
import { log } from '../log'
import { WechatError } from '../wechat/error'
import { wechat } from '../wechat/wechat'
import { getStation } from './station.store'

/** Which page of the mini-program a station's permanent code opens; the scene is the station's id. */
const page = 'features/station/pages/station/index'
/** Enough for nine centimetres on a wall, and small enough for a sheet of two hundred. */
const width = 720

/** The permanent code of one station, made by WeChat each time: it is the same one every time. */
export const handler = handle(readPosterCode, async ({ params, authorise, refuse }) => {
  const station = (await getStation(params.stationId)) ?? refuse('NOT_FOUND')
  authorise({ kind: 'station', stationId: station.stationId, orgId: station.orgId })
  const { mediaType, bytes } = await wechat()
    .miniProgramCode({ page, scene: station.stationId, width })
    .catch((error: unknown) => {
      if (!(error instanceof WechatError)) throw error
      log.warn('wechat', { errcode: error.errcode, class: error.class, rid: error.rid })
      return refuse('WECHAT_UNAVAILABLE')
    })
  return { status: 200, body: { mediaType, image: bytes.toString('base64') } }
})
