import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { ConditionCheck } from 'dynamodb-toolbox/entity/actions/transactCheck'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import * as v from 'valibot'
import type { ErrorCode } from '@shared/errors'
import type { ImportId, OrgId } from '@shared/ids'
import { type Instant, msOf } from '@shared/time'
import { cursorOf, startAt } from '../cursor'
import { table } from '../table'
import { type Part, part } from '../writes/part'
import { ImportEntity } from './import.entity'
import { type StoredImport, storedImportSchema } from './stored-import'

/** As long as the log of who changed what. */
const keepDays = 180
export const importTtl = (startedAt: Instant): number =>
  Math.floor(msOf(startedAt) / 1000) + keepDays * 86_400

const parse = (item: { stored?: unknown }): StoredImport => v.parse(storedImportSchema, item.stored)

/** An import; undefined when there is none of that id. */
export async function getImport(importId: ImportId): Promise<StoredImport | undefined> {
  const { Item } = await ImportEntity.build(GetItemCommand)
    .key({ importId })
    .options({ consistent: true })
    .send()
  return Item && parse(Item)
}

const pageSize = 20

/** The imports of an organisation, the newest first. */
export async function listImportsOf(
  orgId: OrgId,
  cursor?: string,
): Promise<{ imports: StoredImport[]; cursor?: string }> {
  const partition = `IMP#${orgId}`
  const { Items, LastEvaluatedKey } = await table
    .build(QueryCommand)
    .entities(ImportEntity)
    .query({ index: 'listing', partition })
    .options({ limit: pageSize, reverse: true, ...startAt(cursor, { index: 'listing', partition }) })
    .send()
  return {
    imports: (Items ?? []).map(parse),
    ...(LastEvaluatedKey && { cursor: cursorOf(LastEvaluatedKey) }),
  }
}

const itemOf = (stored: StoredImport) => {
  const { importId, version, state, orgId, startedAt } = stored
  return {
    ...{ importId, version, state, stored, schema: 1, ttl: importTtl(startedAt) },
    ...{ listingPk: `IMP#${orgId}`, listingSk: `${startedAt}#${importId}` },
  }
}

const conditionOf = (after: StoredImport) =>
  after.version > 1
    ? { attr: 'version' as const, eq: after.version - 1 }
    : { attr: 'importId' as const, exists: false as const }

/** The next version of an import. */
export const next = (before: StoredImport, changed: Partial<StoredImport>): StoredImport => ({
  ...before,
  ...changed,
  version: before.version + 1,
})

/** The part that saves an import which is new or has been changed by {@link next}. */
export const saveImportPart = (after: StoredImport): Part =>
  part(
    ImportEntity.build(PutTransaction)
      .item(itemOf(after))
      .options({ condition: conditionOf(after) }),
    after.version > 1 ? 'rerun' : 'CHANGED_MEANWHILE',
  )

/** Saves how far the worker has come. @returns false when somebody else changed the import meanwhile. */
export async function saveProgress(after: StoredImport): Promise<boolean> {
  try {
    await ImportEntity.build(PutItemCommand)
      .item(itemOf(after))
      .options({ condition: conditionOf(after) })
      .send()
    return true
  } catch (error) {
    if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return false
    throw error
  }
}

/** The part that makes sure an import still waits for a person. */
export const stillReadyPart = (importId: ImportId, otherwise: ErrorCode): Part =>
  part(
    ImportEntity.build(ConditionCheck).key({ importId }).condition({ attr: 'state', eq: 'ready' }),
    otherwise,
  )
