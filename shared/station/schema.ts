import * as v from 'valibot'
import { idOf } from '../ids'
import { openEnum } from '../open-enum'
import { daySchema, instantSchema } from '../time'
import { openingHoursSchema } from './hours'

/** What is known of a check-in point at a Party–masses service centre. All of it is public to signed-in people. */
export const stationFactsSchema = v.object({
  stationId: idOf('station'),
  name: v.string(),
  orgName: v.string(),
  /** Province, city and county, as far as named. */
  place: v.array(v.string()),
  regionCode: v.string(),
  address: v.string(),
  phone: v.string(),
  /** As people say it: 工作日 8:30–17:30，周末休息. */
  hours: v.string(),
  /** The same by kinds of days; absent while it is known as a sentence alone. */
  openingHours: v.optional(openingHoursSchema),
  /** For the way there, by the coordinates that Chinese maps use (GCJ-02). */
  position: v.optional(v.object({ latitude: v.number(), longitude: v.number() })),
  services: v.array(v.string()),
})

/** From when to when it is open, as moments. */
export const openingSchema = v.object({ from: instantSchema, to: instantSchema })
export type Opening = v.InferOutput<typeof openingSchema>

/** A station as somebody reads it. */
export const stationSchema = v.object({
  ...stationFactsSchema.entries,
  /** The next times at which it is open, the one that runs now among them. Absent where the hours are a sentence. */
  openings: v.optional(v.array(openingSchema)),
  /** When somebody last changed what stands here. */
  changedAt: v.optional(instantSchema),
})
export type Station = v.InferOutput<typeof stationSchema>

export const thisStationSchema = v.object({ stationId: idOf('station') })

/** A landline with its area code, or a mobile number. */
export const stationPhoneSchema = v.pipe(
  v.string(),
  v.regex(/^(0\d{2,3}-?\d{7,8}|1\d{10}|400\d{7})$/, '电话不对：座机带区号，如 0898-88880000'),
)

/** What those who run a station say of it themselves. */
export const stationChangeSchema = v.object({
  /** The version that was on the screen, so that nobody overwrites what they haven't seen. */
  version: v.number(),
  phone: stationPhoneSchema,
  openingHours: openingHoursSchema,
  services: v.pipe(
    v.array(v.pipe(v.string(), v.regex(/\S/, '请写点内容'), v.maxLength(20, '每项最多 20 个字'))),
    v.maxLength(12, '最多写 12 项'),
  ),
})
export type StationChange = v.InferOutput<typeof stationChangeSchema>

/** What can be changed of a station, one by one. */
export const stationFields = ['phone', 'openingHours', 'services', 'address', 'position', 'region'] as const

/** One change: who, when and of what; what stood there before is not kept. */
export const stationHistorySchema = v.object({
  /** To be given back with the next change. */
  version: v.number(),
  changes: v.array(
    v.object({
      at: instantSchema,
      /** The person's name where the roster has it, else what they act as. */
      by: v.string(),
      fields: v.array(openEnum(stationFields)),
    }),
  ),
})

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
