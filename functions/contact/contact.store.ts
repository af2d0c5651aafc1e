import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import * as v from 'valibot'
import { type ContactEntry, contactEntrySchema } from '@shared/contact/schema'
import type { County } from '@shared/county/county'
import type { MemberId } from '@shared/ids'
import { retentionOf } from '@shared/privacy/retention'
import { msOf } from '@shared/time'
import { cursorOf, startAt } from '../cursor'
import { table } from '../table'
import { type Part, part } from '../writes/part'
import { ContactEntity } from './contact.entity'

/** A member's contacts, the newest first; all of them, with `limit` Infinity. */
export async function listContactsOf(memberId: MemberId, cursor?: string, limit = 50) {
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
  const contacts = (Items ?? []).map((item) => v.parse(contactEntrySchema, item.contact))
  return { contacts, ...(LastEvaluatedKey && { cursor: cursorOf(LastEvaluatedKey) }) }
}

/**
 * The part that saves a contact after a change, or a new one. Its day is part of its key, and never changes; the table
 * deletes it when the county keeps it no longer.
 */
export function saveContactPart(
  before: ContactEntry | undefined,
  after: ContactEntry,
  county: Pick<County, 'retention'>,
): Part {
  const { memberId, on, contactId, version, recordedAt } = after
  const put = ContactEntity.build(PutTransaction).item({
    ...{ memberId, on, contactId, version, contact: after, schema: 1 },
    ttl: Math.floor(msOf(recordedAt) / 1000) + retentionOf(county).contactLogDays * 86_400,
  })
  return before
    ? part(put.options({ condition: { attr: 'version', eq: before.version } }))
    : part(put.options({ condition: { attr: 'contactId', exists: false } }), 'CONTACT_ID_TAKEN')
}
