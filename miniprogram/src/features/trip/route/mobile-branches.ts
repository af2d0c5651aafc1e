import type { OrgNameInTree } from '@shared/org/views'
import { nearness } from './use-nearby-stations'

/** The county's own branches for mobile members, the nearest to the destination first. */
export const mobileBranches = (orgs: readonly OrgNameInTree[], regionCode: string): OrgNameInTree[] =>
  orgs
    .filter(({ type }) => type === 'mobile')
    .sort(
      (one, other) =>
        nearness(other, regionCode) - nearness(one, regionCode) ||
        one.name.localeCompare(other.name, 'zh-Hans-CN'),
    )

/** How near a branch is to the destination; undefined when nobody has said where it is. */
export function howNear(org: OrgNameInTree, regionCode: string): string | undefined {
  if (org.regionCode === undefined) return undefined
  const same = nearness(org, regionCode)
  return same >= 6 ? '就在那个区县' : same >= 4 ? '在同一个市' : same >= 2 ? '在同一个省' : '在别的省'
}
