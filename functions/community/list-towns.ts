import { listTowns } from '@shared/community/contract'
import { hasCounty } from '../county/door'
import { handle } from '../http/handle'
import { readCountyWithTree } from '../org/door'
import { townsOfCounty } from './towns'

/** The towns of a county, for anybody who looks for where they live. */
export const handler = handle(listTowns, async ({ query, authorise, refuse }) => {
  authorise({ kind: 'nothing' })
  if (!(await hasCounty(query.countyId))) return refuse('NOT_FOUND')
  const { county, tree } = await readCountyWithTree(query.countyId)
  return { status: 200, body: { towns: townsOfCounty(county, tree) } }
})
