import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import * as v from 'valibot'
import type { AccountId, ExportId } from '@shared/ids'
import { filesDays } from '@shared/privacy/retention'
import { msOf } from '@shared/time'
import { table } from '../table'
import { type Part, part } from '../writes/part'
import { ExportEntity } from './export.entity'
import { type StoredExport, storedExportSchema } from './stored-export'

/** An export; undefined when there is none of that id. */
export async function getExport(exportId: ExportId): Promise<StoredExport | undefined> {
  const { Item } = await ExportEntity.build(GetItemCommand)
    .key({ exportId })
    .options({ consistent: true })
    .send()
  return Item && v.parse(storedExportSchema, Item.stored)
}

/** What an account has taken out in the last week, the newest first. */
export async function listExportsOf(accountId: AccountId): Promise<StoredExport[]> {
  const { Items } = await table
    .build(QueryCommand)
    .entities(ExportEntity)
    .query({ index: 'listing', partition: `EXP#${accountId}` })
    .options({ limit: 50, reverse: true })
    .send()
  return (Items ?? []).map((item) => v.parse(storedExportSchema, item.stored))
}

/** The part that saves an export which is new or has gone on. */
export function saveExportPart(after: StoredExport): Part {
  const { exportId, version, startedAt, by } = after
  const put = ExportEntity.build(PutTransaction).item({
    ...{ exportId, version, stored: after, schema: 1 },
    ttl: Math.floor(msOf(startedAt) / 1000) + filesDays * 86_400,
    ...{ listingPk: `EXP#${by.accountId}`, listingSk: `${startedAt}#${exportId}` },
  })
  return version === 1
    ? part(put.options({ condition: { attr: 'exportId', exists: false } }), 'EXPORT_ID_TAKEN')
    : part(put.options({ condition: { attr: 'version', eq: version - 1 } }))
}
