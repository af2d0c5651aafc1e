import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import * as v from 'valibot'
import type { CountyId, OrgId } from '@shared/ids'
import { type OrgNode, orgNodeSchema } from '@shared/org/tree'
import { getCountyNow, treeGrowsPart } from '../county/door'
import { table } from '../table'
import { type Part, part } from '../writes/part'
import { OrgNodeEntity } from './org.entity'

/** Every organisation of a county as it is stored, with what is planned. */
export async function readNodes(countyId: CountyId): Promise<OrgNode[]> {
  const { Items } = await table
    .build(QueryCommand)
    .entities(OrgNodeEntity)
    .query({ partition: `TRE#${countyId}` })
    .options({ maxPages: Infinity, consistent: true })
    .send()
  return (Items ?? []).map((item) => v.parse(orgNodeSchema, item.node))
}

/** A county's organisations, and the version that whoever changes them must build on. */
export interface TreeToChange {
  countyId: CountyId
  rootOrgId: OrgId
  nodes: OrgNode[]
  treeVersion: number
}

/** The organisations as they are this moment. The version is read first, so that it is never the newer of the two. */
export async function readTreeToChange(countyId: CountyId): Promise<TreeToChange> {
  const { county, treeVersion } = await getCountyNow(countyId)
  return { countyId, rootOrgId: county.rootOrgId, treeVersion, nodes: await readNodes(countyId) }
}

/**
 * The parts that write changed nodes: at most 90 in one transaction. The tree's version grows in the same one,
 * on condition that it is the one that was read, so changes of one tree happen one after the other.
 */
export const saveNodesParts = (
  { countyId, treeVersion }: TreeToChange,
  nodes: readonly OrgNode[],
): Part[] => [
  treeGrowsPart(countyId, treeVersion),
  ...nodes.map((node) =>
    part(OrgNodeEntity.build(PutTransaction).item({ countyId, orgId: node.orgId, node, schema: 1 })),
  ),
]
