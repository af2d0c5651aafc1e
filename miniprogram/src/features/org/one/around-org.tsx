import { useState } from 'react'
import type { TreeNode } from '@shared/org/views'
import { kindWords } from '@/components/org-words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { SectionTitle } from '@/ui/section-title'
import { go } from '@/routes'
import { nodeMarks } from '../tree/node-marks'
import { aboveOf, isGone } from '../tree/tree-rows'

/** So many below are shown at once; a town may have many more. */
const first = 6

interface AroundOrgProps {
  node: TreeNode
  nodes: readonly TreeNode[]
  /** The reader works there or above it. */
  isOurs: boolean
}

/** What stands above and below an organisation, and who works in it. */
export function AroundOrg({ node, nodes, isOurs }: AroundOrgProps) {
  const [all, showAll] = useState(false)
  const [above] = aboveOf(nodes, node.orgId)
  const below = nodes.filter((one) => one.parentId === node.orgId && !isGone(one))
  return (
    <>
      <Card flush>
        {above && <ListRow title="上级" detail={above.name} onClick={() => void go.toOrg(above.orgId)} />}
        {isOurs && (
          <ListRow
            icon="users-round"
            title="谁在负责"
            detail="看身份、请人、收回"
            onClick={() => void go.toRoles(node.orgId)}
          />
        )}
      </Card>
      {below.length > 0 && (
        <>
          <SectionTitle count={below.length}>下级组织</SectionTitle>
          <Card flush>
            {(all ? below : below.slice(0, first)).map((one) => (
              <ListRow
                key={one.orgId}
                title={one.name}
                detail={kindWords(one)}
                end={nodeMarks(one, false)}
                onClick={() => void go.toOrg(one.orgId)}
              />
            ))}
          </Card>
          {below.length > first && !all && (
            <Button kind="text" onClick={() => showAll(true)}>
              看全部下级
            </Button>
          )}
        </>
      )}
    </>
  )
}
