import { useState } from 'react'
import type { OrgId } from '@shared/ids'
import type { TreeNode } from '@shared/org/views'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { TreeRowLine } from './tree-row'
import { isGone, openedFirst, rowsOf } from './tree-rows'

interface OrgTreeProps {
  nodes: readonly TreeNode[]
  vacant: ReadonlySet<OrgId>
  /** Where the reader works. */
  own: OrgId
}

/** The tree, folded but for the way to where one works; what is closed only when asked for. */
export function OrgTree({ nodes, vacant, own }: OrgTreeProps) {
  const [opened, setOpened] = useState(() => openedFirst(nodes, own))
  const [showsGone, showGone] = useState(false)
  const gone = nodes.filter(isGone).length
  const rows = rowsOf(showsGone ? nodes : nodes.filter((node) => !isGone(node)), opened)
  const toggle = (orgId: OrgId) =>
    setOpened((before) => {
      const after = new Set(before)
      if (!after.delete(orgId)) after.add(orgId)
      return after
    })
  return (
    <>
      <Card flush>
        {rows.map((row) => (
          <TreeRowLine
            key={row.node.orgId}
            row={row}
            isVacant={vacant.has(row.node.orgId)}
            onToggle={() => toggle(row.node.orgId)}
          />
        ))}
      </Card>
      {gone > 0 && (
        <Button kind="text" onClick={() => showGone(!showsGone)}>
          {showsGone ? '不看已停用的' : `也看已停用的 ${gone} 个`}
        </Button>
      )}
    </>
  )
}
