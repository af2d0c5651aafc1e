import * as v from 'valibot'
import { idOf } from '../ids'
import { daySchema, instantSchema } from '../time'

/** A check-in point at a Party–masses service centre. Everything here is public to signed-in people. */
export const stationSchema = v.object({
  stationId: idOf('station'),
  name: v.string(),
  orgName: v.string(),
  /** Province, city and county, as far as named. */
  place: v.array(v.string()),
  regionCode: v.string(),
  address: v.string(),
  phone: v.string(),
  /** As people say it: 周一到周五 8:30–17:30. */
  hours: v.string(),
  services: v.array(v.string()),
})
export type Station = v.InferOutput<typeof stationSchema>

/** The key of one station's codes for one day: 32 bytes in hex. Good for that day alone. */
export const codeSeedSchema = v.object({ day: daySchema, seed: v.string() })
export type CodeSeed = v.InferOutput<typeof codeSeedSchema>

export const codeSeedsSchema = v.object({
  stationId: idOf('station'),
  /** Everything before the code in the link that the QR code holds. */
  linkPrefix: v.string(),
  serverTime: instantSchema,
  /** Today's and tomorrow's. */
  seeds: v.array(codeSeedSchema),
})
export type CodeSeeds = v.InferOutput<typeof codeSeedsSchema>
