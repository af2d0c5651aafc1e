import type { TreeNode } from '@shared/org/views'

type Planned = NonNullable<TreeNode['planned']>

/** What will happen: 移到雁回镇党委下面. */
export function plannedWords({ kind, toOrgName = '另一个组织', name }: Planned): string {
  if (kind === 'move') return `移到${toOrgName}下面`
  if (kind === 'merge') return `并入${toOrgName}`
  if (kind === 'close') return '停用'
  return name === undefined ? '更改基本情况' : `改名为${name}`
}
