import type { OrgId } from '@shared/ids'
import type { TreeNode } from '@shared/org/views'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/empty-state'
import { ListRow } from '@/ui/list-row'
import { NoticeBar } from '@/ui/notice-bar'
import { go } from '@/routes'
import { nodeMarks } from './node-marks'
import { aboveOf, foundBy } from './tree-rows'

interface FoundOrgsProps {
  nodes: readonly TreeNode[]
  vacant: ReadonlySet<OrgId>
  part: string
}

/** More than that nobody reads through; a word more makes it fewer. */
const most = 30

/** The organisations that a part of a name finds, each with what stands above it. */
export function FoundOrgs({ nodes, vacant, part }: FoundOrgsProps) {
  const found = foundBy(nodes, part)
  if (found.length === 0) return <EmptyState sentence="没有这个名字的组织，少写几个字再看看" />
  const wayTo = (node: TreeNode) =>
    aboveOf(nodes, node.orgId)
      .slice(0, 2)
      .map(({ name }) => name)
      .join(' · ')
  return (
    <>
      {found.length > most && (
        <NoticeBar kind="info">{`有 ${found.length} 个，先看前 ${most} 个；多写一两个字就少了`}</NoticeBar>
      )}
      <Card flush>
        {found.slice(0, most).map((node) => (
          <ListRow
            key={node.orgId}
            title={node.name}
            detail={wayTo(node)}
            end={nodeMarks(node, vacant.has(node.orgId))}
            onClick={() => void go.toOrg(node.orgId)}
          />
        ))}
      </Card>
    </>
  )
}
