import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $remove, $set } from 'dynamodb-toolbox/entity/actions/update'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import * as v from 'valibot'
import {
  contactDoneSchema,
  type ContactEntry,
  contactEntrySchema,
  type ContactStrike,
  contactStrikeSchema,
  type KeptContact,
} from '@shared/contact/schema'
import type { County } from '@shared/county/county'
import type { PersonId } from '@shared/contact/person'
import { retentionOf } from '@shared/privacy/retention'
import { msOf } from '@shared/time'
import { cursorOf, startAt } from '../cursor'
import { table } from '../table'
import { type Part, part } from '../writes/part'
import { ContactEntity } from './contact.entity'

/** An item as it is kept. */
export function keptOf(item: { contact?: unknown; struck?: unknown; done?: unknown }): KeptContact {
  return {
    entry: v.parse(contactEntrySchema, item.contact),
    ...(item.struck !== undefined && { struck: v.parse(contactStrikeSchema, item.struck) }),
    ...(item.done !== undefined && { done: v.parse(contactDoneSchema, item.done) }),
  }
}

/** A member's log, the newest first, with what was struck out; all of it, with `limit` Infinity. */
export async function listLogOf(memberId: PersonId, cursor?: string, limit = 50) {
  const partition = `CTL#${memberId}`
  const { Items, LastEvaluatedKey } = await table
    .build(QueryCommand)
    .entities(ContactEntity)
    .query({ partition })
    .options({
      ...(limit === Infinity ? { maxPages: Infinity } : { limit }),
      ...{ reverse: true, consistent: true, ...startAt(cursor, { partition }) },
    })
    .send()
  return { log: (Items ?? []).map(keptOf), ...(LastEvaluatedKey && { cursor: cursorOf(LastEvaluatedKey) }) }
}

/** All of a member's contacts that count, the newest first. */
export async function listContactsOf(memberId: PersonId): Promise<ContactEntry[]> {
  const { log } = await listLogOf(memberId, undefined, Infinity)
  return log.filter(({ struck }) => !struck).map(({ entry }) => entry)
}

/** One entry as it is now. */
export async function getContact(
  key: Pick<ContactEntry, 'memberId' | 'on' | 'contactId'>,
): Promise<KeptContact | undefined> {
  const { Item } = await ContactEntity.build(GetItemCommand).key(key).options({ consistent: true }).send()
  return Item && keptOf(Item)
}

/** In whose sheets an entry stands. */
export const branchOf = ({ branchOrgId, orgId }: ContactEntry) => branchOrgId ?? orgId

/**
 * The part that writes an entry down, once and for all; the table deletes it when the county keeps it no longer. An
 * entry of that member, day and id that is there already refuses.
 */
export function addContactPart(entry: ContactEntry, county: Pick<County, 'retention'>): Part {
  const { memberId, on, contactId, version, recordedAt, followUpOn, stationId, hostOrgId, orgId } = entry
  const host = stationId ?? hostOrgId
  const put = ContactEntity.build(PutTransaction)
    .item({
      ...{ memberId, on, contactId, version, contact: entry, schema: 2 },
      ...{ listingPk: `CTL#${branchOf(entry)}`, listingSk: `${on}#${contactId}` },
      ...(host && { ownerPk: `CTL#${host}`, ownerSk: `${on}#${contactId}` }),
      ...(followUpOn && {
        ...{ waitingPk: `CTL#${stationId ?? orgId}`, waitingSk: `${followUpOn}#${contactId}` },
      }),
      ttl: Math.floor(msOf(recordedAt) / 1000) + retentionOf(county).contactLogDays * 86_400,
    })
    .options({ condition: { attr: 'contactId', exists: false } })
  return part(put, 'CONTACT_ID_TAKEN')
}

const beside = ({ memberId, on, contactId }: ContactEntry) => ({ memberId, on, contactId })
const noLongerWaits = { waitingPk: $remove(), waitingSk: $remove() }

/** The part that strikes an entry out; it stays as it was written. One that is struck already refuses. */
export const strikeContactPart = (entry: ContactEntry, struck: ContactStrike): Part =>
  part(
    ContactEntity.build(UpdateTransaction)
      .item({ ...beside(entry), struck: $set(struck), ...noLongerWaits })
      .options({
        condition: {
          and: [
            { attr: 'contactId', exists: true },
            { attr: 'struck', exists: false },
          ],
        },
      }),
    'CONTACT_STRUCK',
  )

/** The part that says that what was to follow is done. */
export const tickFollowUpPart = (entry: ContactEntry, done: NonNullable<KeptContact['done']>): Part =>
  part(
    ContactEntity.build(UpdateTransaction)
      .item({ ...beside(entry), done: $set(done), ...noLongerWaits })
      .options({
        condition: {
          and: [
            { attr: 'contactId', exists: true },
            { attr: 'struck', exists: false },
          ],
        },
      }),
  )
