import { changeInflowContacts } from '@shared/inflow/contract'
import { changeContacts } from '@shared/inflow/rules'
import { inflowStep } from './inflow-step'
import { residenceIn, sealedAddress, sealedPhone } from './told'

export const handler = inflowStep(
  changeInflowContacts,
  'inflow.contacts_changed',
  async (one, { body: { phone, address, residence } }) =>
    changeContacts(one, {
      phone: phone === undefined ? undefined : await sealedPhone(phone, one),
      address: typeof address === 'string' ? await sealedAddress(address, one) : address,
      residence: residence ? await residenceIn(one.countyId, residence) : residence,
    }),
)
