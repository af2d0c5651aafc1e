import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import * as v from 'valibot'
import type { County } from '@shared/county/county'
import type { CountyId } from '@shared/ids'
import { orgNodeSchema, orgTree, type OrgTree } from '@shared/org/tree'
import { getCounty } from '../county/door'
import { table } from '../table'
import { OrgNodeEntity } from './org.entity'

/** A county with its organisations. */
export interface CountyWithTree {
  county: County
  tree: OrgTree
}

const cached = new Map<CountyId, { tree: OrgTree; treeVersion: number }>()

/**
 * A county and its organisations. The tree is kept in memory and its version checked each time, so a moved
 * branch counts from the next request on. One round trip when nothing moved, else two.
 */
export async function readCountyWithTree(countyId: CountyId): Promise<CountyWithTree> {
  const { county, treeVersion } = await getCounty(countyId)
  const known = cached.get(countyId)
  if (known && known.treeVersion === treeVersion) return { county, tree: known.tree }
  const tree = orgTree(await readNodes(countyId))
  cached.set(countyId, { tree, treeVersion })
  return { county, tree }
}

async function readNodes(countyId: CountyId) {
  const { Items } = await table
    .build(QueryCommand)
    .entities(OrgNodeEntity)
    .query({ partition: `TRE#${countyId}` })
    .options({ maxPages: Infinity, consistent: true })
    .send()
  return (Items ?? []).map((item) => v.parse(orgNodeSchema, item.node))
}
