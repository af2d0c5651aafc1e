import type { County } from '@shared/county/county'
import type { OrgTree } from '@shared/org/tree'
import { townsOf } from '../region/towns-of'

/**
 * The towns of a county: those it lists itself, or the published ones of the region code that its topmost
 * organisation has; none until there is either.
 */
export const townsOfCounty = (county: County, tree: OrgTree): { code: string; name: string }[] =>
  county.towns ?? townsOf(tree.get(county.rootOrgId)?.regionCode?.slice(0, 6) ?? '')
