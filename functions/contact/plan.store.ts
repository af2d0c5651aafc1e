import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import * as v from 'valibot'
import { type ContactPlans, contactPlansSchema } from '@shared/contact/plan'
import { defaultContactPlans } from '@shared/contact/plans'
import type { CountyId } from '@shared/ids'
import { type Part, part } from '../writes/part'
import { ContactPlansEntity } from './contact.entity'

/** A county's plans; the ones that every county begins with, under version 0, while it has changed none. */
export async function getContactPlans(countyId: CountyId): Promise<ContactPlans> {
  const { Item } = await ContactPlansEntity.build(GetItemCommand).key({ countyId }).send()
  return Item ? v.parse(contactPlansSchema, Item) : { countyId, version: 0, plans: [...defaultContactPlans] }
}

/** The part that saves a county's plans after a change of those that were read. */
export function saveContactPlansPart(before: ContactPlans, after: ContactPlans): Part {
  const { countyId, version, plans } = after
  const put = ContactPlansEntity.build(PutTransaction).item({ countyId, version, plans, schema: 1 })
  return part(
    before.version === 0
      ? put.options({ condition: { attr: 'version', exists: false } })
      : put.options({ condition: { attr: 'version', eq: before.version } }),
  )
}
