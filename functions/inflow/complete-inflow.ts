import { completeInflow } from '@shared/inflow/contract'
import { complete } from '@shared/inflow/rules'
import { phoneLookupKey } from '../vault/phone-hash'
import { inflowStep } from './inflow-step'
import { checkTold } from './told'

/** What was missing is there. A number that WeChat has verified stays so, as long as it is the same one. */
export const handler = inflowStep(
  completeInflow,
  'inflow.completed',
  async (one, { body, county, now, refuse }, context) => {
    if (!county) return refuse('NOT_FOUND')
    const isSame = one.phoneKey === phoneLookupKey(one.countyId, body.phone)
    const phone = { number: body.phone, verified: isSame && one.phoneVerified === true }
    return complete(one, await checkTold(body, phone, { inflowId: one.inflowId, county, now }), context)
  },
)
