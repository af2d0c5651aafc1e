import { registerInflowOnPaper } from '@shared/inflow/contract'
import { registerInflow } from '@shared/inflow/rules'
import { currentVersion } from '@shared/privacy/notice'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { consentParts } from '../privacy/door'
import { contextOf, factOf, receiptOf } from './change'
import { saveInflowPart } from './inflow.store'
import { stationOf } from './station-of'
import { checkTold } from './told'

/** The host types in a form, and how the person agreed to both texts: by word, or by signing. */
export const handler = handle(registerInflowOnPaper, async (request) => {
  const { body, now, newId, authorise, refuse } = request
  const { inflowId, stationId, consent } = body
  const receipt = await command(registerInflowOnPaper, request, async () => {
    authorise({ kind: 'station', stationId })
    const { station, county, tree } = await stationOf(stationId)
    const shown = { notice: consent.noticeVersion, sensitive: consent.sensitiveVersion }
    const kinds = ['notice', 'sensitive'] as const
    if (kinds.some((kind) => shown[kind] !== currentVersion(kind))) return refuse('CONSENT_TEXT_REPLACED')
    const told = await checkTold(body, { number: body.phone, verified: false }, { inflowId, county, now })
    const start = { inflowId, countyId: county.countyId, source: 'paper' as const, station }
    const one = registerInflow(start, told, contextOf(now, county))
    const how = { given: true, how: consent.how, recordedBy: 'station', at: now }
    return {
      receipt: receiptOf(one, now),
      parts: [
        saveInflowPart(undefined, one, 'INFLOW_ID_TAKEN'),
        ...kinds.flatMap((kind) => consentParts(inflowId, { kind, version: shown[kind], ...how })),
        factOf(undefined, one, 'inflow.registered', { side: 'host', eventId: newId('event'), now, tree }),
      ],
    }
  })
  return { status: 201, body: receipt }
})
