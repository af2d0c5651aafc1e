import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import * as v from 'valibot'
import type { BindingRequestId, EventId, OrgId } from '@shared/ids'
import { bindingRequestDays } from '@shared/privacy/retention'
import { type Instant, msOf } from '@shared/time'
import { cursorOf, startAt } from '../cursor'
import { eventPart } from '../events/event.entity'
import { table } from '../table'
import { sealPhone } from '../vault/contacts'
import { type Part, part } from '../writes/part'
import { BindingRequestEntity, type StoredRequest, storedRequestSchema } from './binding-request.entity'

/** The parts that leave a request with a branch, which is told. */
export async function askParts(
  asked: Omit<StoredRequest, 'phone'>,
  phone: string,
  eventId: EventId,
): Promise<Part[]> {
  const { requestId, countyId, orgId, accountId, askedAt } = asked
  const request: StoredRequest = { ...asked, phone: await sealPhone(phone, requestId) }
  return [
    part(
      BindingRequestEntity.build(PutTransaction).item({
        ...{ requestId, orgId, askedAt, accountId, request, schema: 1 },
        ttl: Math.floor(msOf(askedAt) / 1000) + bindingRequestDays * 86_400,
      }),
    ),
    eventPart({
      ...{ eventId, type: 'bindingRequest.asked', countyId, at: askedAt, aggregateId: requestId, orgId },
      tell: [{ recipient: orgId, code: 'binding_help_asked' }],
    }),
  ]
}

export async function getRequest(requestId: BindingRequestId): Promise<StoredRequest | undefined> {
  const { Item } = await BindingRequestEntity.build(GetItemCommand)
    .key({ requestId })
    .options({ consistent: true })
    .send()
  return Item && v.parse(storedRequestSchema, Item.request)
}

/** Who waits for a call of a branch, the oldest first. */
export async function listRequests(orgId: OrgId, cursor: string | undefined) {
  const partition = `BRQ#${orgId}`
  const { Items, LastEvaluatedKey } = await table
    .build(QueryCommand)
    .entities(BindingRequestEntity)
    .query({ index: 'listing', partition })
    .options({ limit: 50, ...startAt(cursor, { index: 'listing', partition }) })
    .send()
  const requests = (Items ?? []).map((item) => v.parse(storedRequestSchema, item.request))
  return { requests, ...(LastEvaluatedKey && { cursor: cursorOf(LastEvaluatedKey) }) }
}

/** The part that says when the number was looked at; it fails when the request is gone. */
export const revealedPart = (requestId: BindingRequestId, now: Instant): Part =>
  part(
    BindingRequestEntity.build(UpdateTransaction)
      .item({ requestId, revealedAt: now })
      .options({ condition: { attr: 'requestId', exists: true } }),
  )

/** The part that forgets a request, once. */
export const closePart = (requestId: BindingRequestId): Part =>
  part(
    BindingRequestEntity.build(DeleteTransaction)
      .key({ requestId })
      .options({ condition: { attr: 'requestId', exists: true } }),
  )
