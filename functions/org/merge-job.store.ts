import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import * as v from 'valibot'
import { type CountyId, idOf, type OrgId } from '@shared/ids'
import type { Day } from '@shared/time'
import { table } from '../table'
import { type Part, part } from '../writes/part'
import { MergeJobEntity, mergesDue } from './merge-job.entity'

/** The part that has the members of a merged organisation rewritten once its day has come. */
export const mergeJobPart = (countyId: CountyId, orgId: OrgId, on: Day): Part =>
  part(
    MergeJobEntity.build(PutTransaction).item({
      ...{ countyId, orgId, schema: 1 },
      ...{ duePk: mergesDue, dueSk: `${on}#${orgId}` },
    }),
  )

/** The part that ends it: done, or taken back. */
export const endMergeJobPart = (orgId: OrgId): Part =>
  part(MergeJobEntity.build(DeleteTransaction).key({ orgId }))

/** Merges whose day has come, the oldest first. */
export async function listMergesDue(
  today: Day,
  limit: number,
): Promise<{ countyId: CountyId; orgId: OrgId }[]> {
  const { Items } = await table
    .build(QueryCommand)
    .entities(MergeJobEntity)
    .query({ index: 'due', partition: mergesDue, range: { lt: `${today}#~` } })
    .options({ limit })
    .send()
  return (Items ?? []).map(({ countyId, orgId }) => ({
    countyId: v.parse(idOf('county'), countyId),
    orgId: v.parse(idOf('org'), orgId),
  }))
}
