import { isSameName } from '@shared/account/same-name'
import { bindInflow } from '@shared/inflow/contract'
import { type OpenInflow, isOpenInflow } from '@shared/inflow/inflow'
import { inflowOnAccountPart, mayTry, verifiedPhone } from '../account/door'
import { listCounties } from '../county/door'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { hasConsent } from '../privacy/door'
import { readCountyWithTree } from '../org/door'
import { phoneLookupKeys } from '../vault/phone-hash'
import { factOf, receiptOf } from './change'
import { findInflowByPhoneKey, getInflow, saveInflowPart } from './inflow.store'

/** Who has that number and that very name, over every county, and is on no phone yet. */
async function findByTyped(phone: string, name: string): Promise<OpenInflow[]> {
  const found = await Promise.all(
    (await listCounties())
      .flatMap(({ countyId }) => phoneLookupKeys(countyId, phone))
      .map(findInflowByPhoneKey),
  )
  return found
    .flat()
    .filter((one): one is OpenInflow => isOpenInflow(one) && !one.accountId && isSameName(name, one.name))
}

/**
 * Who was registered on paper finds themselves. Another name under the number, no such number and two of one name give
 * the very same answer, and nothing is shown before.
 */
export const handler = handle(bindInflow, async (request) => {
  const { body, person, now, newId, authorise, refuse } = request
  authorise({ kind: 'nothing' })
  const { accountId } = person
  const find = async () => {
    const phone = await verifiedPhone(body.phoneCode)
    if (!(await mayTry(accountId, 'bind', now))) return refuse('BINDING_TOO_MANY_TRIES')
    return findByTyped(phone, body.name)
  }
  let found: ReturnType<typeof find> | undefined
  const receipt = await command(bindInflow, request, async () => {
    if (person.member) return refuse('INFLOW_IS_MEMBER')
    if (!(await hasConsent(accountId))) return refuse('CONSENT_NEEDED')
    const before = person.inflow && (await getInflow(person.inflow.inflowId))
    if (before && isOpenInflow(before)) return refuse('INFLOW_ALREADY')
    // WeChat's code is good once, and this is one try, however often the transaction is run.
    const [match, another] = await (found ??= find())
    const one = match && !another ? await getInflow(match.inflowId) : undefined
    if (!one || !isOpenInflow(one) || one.accountId) return refuse('INFLOW_NO_MATCH')
    const after: OpenInflow = { ...one, version: one.version + 1, accountId, phoneVerified: true }
    const { countyId, inflowId } = one
    const { tree } = await readCountyWithTree(countyId)
    return {
      receipt: receiptOf(after, now),
      parts: [
        saveInflowPart(one, after),
        inflowOnAccountPart(accountId, { inflowId, countyId }, person.inflow),
        factOf(one, after, 'inflow.bound', { side: 'self', eventId: newId('event'), now, tree }),
      ],
    }
  })
  return { status: 200, body: receipt }
})
