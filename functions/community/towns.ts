import type { County } from '@shared/county/county'
import type { OrgTree } from '@shared/org/tree'
import { townsOf } from '../region/towns-of'

/** The towns of a county, by the region code of its topmost organisation; none until that has one. */
export const townsOfCounty = (county: County, tree: OrgTree): { code: string; name: string }[] =>
  townsOf(tree.get(county.rootOrgId)?.regionCode?.slice(0, 6) ?? '')
