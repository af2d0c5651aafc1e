import * as v from 'valibot'
import { defineEndpoint } from '../endpoint'
import { thisStationSchema } from './schema'

/**
 * The station's permanent mini-program code, for its poster. It opens the station's page and proves nothing: whoever
 * checks in scans the code that changes.
 */
export const readPosterCode = defineEndpoint({
  name: 'readPosterCode',
  method: 'GET',
  path: '/v1/stations/{stationId}/poster-code',
  action: 'station.poster',
  delivery: 'online',
  version: 1,
  params: thisStationSchema,
  status: 200,
  output: v.object({
    /** `image/png` or `image/jpeg`, as WeChat made it. */
    mediaType: v.string(),
    /** The picture in base 64. */
    image: v.string(),
  }),
  errors: ['WECHAT_UNAVAILABLE'],
})
