import { anId } from '../fixtures'
import { orgTree } from '../org/tree'
import { responsibleFor } from './rules'
import type { Place } from './schema'

const countyId = anId('county', 'linhai')
const communityOrg = anId('org', 'community')
const branches = Array.from({ length: 133 }, (_, n) => anId('org', `branch${n}x`))
const tree = orgTree([
  { orgId: communityOrg, name: '桥头社区党委', level: 'committee', type: 'regular' },
  ...branches.map((orgId, n) => ({
    ...{ orgId, name: `${n} 号小区党支部`, level: 'branch' as const, type: 'regular' as const },
    parentId: communityOrg,
  })),
])
const community: Place = {
  ...{ placeId: anId('place', 'community'), countyId, version: 1, kind: 'community', name: '桥头社区' },
  ...{ townCode: '460203100', orgId: communityOrg },
}
/** As one district has them: fewer branches than compounds. docs/rules.md#places */
const compounds = Array.from({ length: 157 }, (_, n): Place => {
  const orgId = branches[n]
  return {
    ...{ placeId: anId('place', `compound${n}x`), countyId, version: 1, kind: 'compound' },
    ...{ name: `${n} 号小区`, parentId: community.placeId, ...(orgId && { orgId }) },
  }
})

it('each of 157 compounds is somebody’s, with 133 branches: the others fall to their community', () => {
  const responsible = compounds.map((compound) => responsibleFor([compound, community], tree))
  expect(responsible.slice(0, 133)).toEqual(branches)
  expect(responsible.slice(133)).toEqual(Array.from({ length: 24 }, () => communityOrg))
})
