import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import * as v from 'valibot'
import { exportKinds, templateViewSchema } from '@shared/exports/schema'
import type { OrgId } from '@shared/ids'
import { table } from '../table'
import { type Part, part } from '../writes/part'
import { TemplateEntity } from './template.entity'

const storedTemplateSchema = v.object({ ...templateViewSchema.entries, kind: v.picklist(exportKinds) })
/** A sheet of its own that an organisation has. */
export type StoredTemplate = v.InferOutput<typeof storedTemplateSchema>

/** Those of an organisation, one for each kind at most. */
export async function listTemplatesOf(orgId: OrgId): Promise<StoredTemplate[]> {
  const { Items } = await table
    .build(QueryCommand)
    .entities(TemplateEntity)
    .query({ partition: `TPL#${orgId}` })
    .options({ consistent: true })
    .send()
  return (Items ?? []).map(({ stored }) => v.parse(storedTemplateSchema, stored))
}

/** The part that keeps one, in place of the one before. */
export const keepTemplatePart = (orgId: OrgId, stored: StoredTemplate): Part =>
  part(TemplateEntity.build(PutTransaction).item({ orgId, sheet: stored.kind, stored, schema: 1 }))

/** The part that forgets one. */
export const removeTemplatePart = (orgId: OrgId, kind: StoredTemplate['kind']): Part =>
  part(
    TemplateEntity.build(DeleteTransaction)
      .key({ orgId, sheet: kind })
      .options({ condition: { attr: 'sheet', exists: true } }),
  )
