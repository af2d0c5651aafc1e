import { readLetterCode } from '@shared/letter/contract'
import { isOpenedBy } from '@shared/letter/rules'
import { handle } from '../http/handle'
import { log } from '../log'
import { getTrip, tripSubject } from '../trip/door'
import { WechatError } from '../wechat/error'
import { wechat } from '../wechat/wechat'
import { digestOf, getLetter } from './letter.store'

/** Which page of the mini-program the code opens; the scene is the token. */
const page = 'features/letter/pages/letter/index'
/** Enough for four centimetres at 300 dots per inch. */
const width = 480

/** The picture for the sheet. Only who still has the token, having made it, gets one. */
export const handler = handle(readLetterCode, async ({ params, body, authorise, refuse }) => {
  const trip = (await getTrip(params.tripId)) ?? refuse('NOT_FOUND')
  authorise(tripSubject(trip))
  const letter = await getLetter(params.tripId)
  if (!letter || !isOpenedBy(letter, digestOf(body.token))) return refuse('LETTER_OVER')
  const { mediaType, bytes } = await wechat()
    .miniProgramCode({ page, scene: body.token, width })
    .catch((error: unknown) => {
      if (!(error instanceof WechatError)) throw error
      log.warn('wechat', { errcode: error.errcode, class: error.class, rid: error.rid })
      return refuse('WECHAT_UNAVAILABLE')
    })
  return { status: 200, body: { mediaType, image: bytes.toString('base64') } }
})
