import type { Person } from '@shared/access/person'
import { registerInflow as endpoint } from '@shared/inflow/contract'
import { isOpenInflow } from '@shared/inflow/inflow'
import { registerInflow } from '@shared/inflow/rules'
import { judgeCode, readCode } from '@shared/station/code'
import { inflowOnAccountPart, verifiedPhone } from '../account/door'
import { environment, secret } from '../environment'
import { command } from '../http/command'
import { handle, type Request } from '../http/handle'
import { hasConsent } from '../privacy/door'
import { contextOf, factOf, receiptOf } from './change'
import { getInflow, saveInflowPart } from './inflow.store'
import { stationOf } from './station-of'
import { checkTold } from './told'

type Asked = Request<typeof endpoint>

/** The number that WeChat verified, or the one that was typed. @throws Refusal INVALID_INPUT when there is neither. */
async function numberOf({ body, refuse }: Asked) {
  if (body.phoneCode !== undefined) return { number: await verifiedPhone(body.phoneCode), verified: true }
  return { number: body.phone ?? refuse('INVALID_INPUT', { phone: '请填手机号' }), verified: false }
}

/** A code that was scanned must be that station's, and ours; when it was shown doesn't matter here: the host looks. */
function checkCode({ body, refuse }: Asked, now: Asked['now']) {
  if (body.code === undefined) return
  const code = readCode(environment.SCAN_PREFIX, body.code) ?? refuse('CODE_UNREADABLE')
  const judged = judgeCode(code, secret('STATION_CODE_SECRET'), now)
  if (judged === 'false' || code.stationId !== body.stationId) refuse('CODE_NOT_GENUINE')
}

/** Whether the account has one already that isn't over. */
async function isRegistered({ inflow }: Person): Promise<boolean> {
  const before = inflow && (await getInflow(inflow.inflowId))
  return before !== undefined && isOpenInflow(before)
}

/** A member from elsewhere registers on their own phone. They have agreed to both texts before. */
export const handler = handle(endpoint, async (request) => {
  const { body, person, now, newId, authorise, refuse } = request
  authorise({ kind: 'nothing' })
  const { accountId } = person
  let phone: ReturnType<typeof numberOf> | undefined
  const receipt = await command(endpoint, request, async () => {
    if (person.member) return refuse('INFLOW_IS_MEMBER')
    if (!(await hasConsent(accountId))) return refuse('CONSENT_NEEDED')
    if (await isRegistered(person)) return refuse('INFLOW_ALREADY')
    checkCode(request, now)
    const { station, county, tree } = await stationOf(body.stationId)
    // WeChat's code is good once, however often the transaction is run.
    const told = await checkTold(body, await (phone ??= numberOf(request)), {
      ...{ inflowId: body.inflowId, county, now },
    })
    const start = {
      inflowId: body.inflowId,
      countyId: county.countyId,
      source: 'self' as const,
      accountId,
      station,
    }
    const one = registerInflow(start, told, contextOf(now, county))
    return {
      receipt: receiptOf(one, now),
      parts: [
        saveInflowPart(undefined, one, 'INFLOW_ID_TAKEN'),
        inflowOnAccountPart(accountId, { inflowId: one.inflowId, countyId: county.countyId }, person.inflow),
        factOf(undefined, one, 'inflow.registered', { side: 'self', eventId: newId('event'), now, tree }),
      ],
    }
  })
  return { status: 201, body: receipt }
})
