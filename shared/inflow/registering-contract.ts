import * as v from 'valibot'
import { typedNameSchema } from '../account/schema'
import { defineEndpoint } from '../endpoint'
import { idOf } from '../ids'
import { consentWays } from '../privacy/schema'
import { receiptSchema } from '../receipt'
import { inflowFilingSchema, ownInflowFilingSchema } from './schema'

/** A member from elsewhere registers at a station, on their own phone, after agreeing to both texts. */
export const registerInflow = defineEndpoint({
  name: 'registerInflow',
  method: 'POST',
  path: '/v1/inflow',
  action: 'inflow.register',
  delivery: 'online',
  version: 1,
  body: v.object({
    inflowId: idOf('inflow'),
    stationId: idOf('station'),
    /** What was scanned at the station, when it was its changing code: then they stood there. */
    code: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(512))),
    ...ownInflowFilingSchema.entries,
  }),
  status: 201,
  output: receiptSchema,
  errors: [
    'CONSENT_NEEDED',
    'INFLOW_ALREADY',
    'INFLOW_ID_TAKEN',
    'INFLOW_IS_MEMBER',
    'PHONE_CODE_INVALID',
    'WECHAT_UNAVAILABLE',
    'STATION_CLOSED',
    'CODE_UNREADABLE',
    'CODE_NOT_GENUINE',
    'REGION_UNKNOWN',
    'REASON_UNKNOWN',
    'DAY_IN_FUTURE',
    'PLACE_UNKNOWN',
  ],
})

/** The host types in what somebody has written on paper, and how they agreed. */
export const registerInflowOnPaper = defineEndpoint({
  name: 'registerInflowOnPaper',
  method: 'POST',
  path: '/v1/inflow/on-paper',
  action: 'inflow.registerOnPaper',
  delivery: 'queued',
  version: 1,
  body: v.object({
    inflowId: idOf('inflow'),
    stationId: idOf('station'),
    /** Both texts, read out or signed. */
    consent: v.object({
      how: v.picklist([consentWays[1], consentWays[2]]),
      noticeVersion: v.number(),
      sensitiveVersion: v.number(),
    }),
    ...inflowFilingSchema.entries,
  }),
  status: 201,
  output: receiptSchema,
  errors: [
    'CONSENT_TEXT_REPLACED',
    'INFLOW_ID_TAKEN',
    'STATION_CLOSED',
    'REGION_UNKNOWN',
    'REASON_UNKNOWN',
    'DAY_IN_FUTURE',
    'PLACE_UNKNOWN',
  ],
})

/** Who was registered on paper finds themselves by the number that WeChat gives and the name that they type. */
export const bindInflow = defineEndpoint({
  name: 'bindInflow',
  method: 'POST',
  path: '/v1/inflow/bind',
  action: 'inflow.bind',
  delivery: 'online',
  version: 1,
  body: v.object({ phoneCode: v.pipe(v.string(), v.minLength(1), v.maxLength(256)), name: typedNameSchema }),
  status: 200,
  output: receiptSchema,
  errors: [
    'CONSENT_NEEDED',
    'PHONE_CODE_INVALID',
    'WECHAT_UNAVAILABLE',
    'INFLOW_NO_MATCH',
    'BINDING_TOO_MANY_TRIES',
    'INFLOW_ALREADY',
    'INFLOW_IS_MEMBER',
  ],
})
