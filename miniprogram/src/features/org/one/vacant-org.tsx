import type { TreeNode } from '@shared/org/views'
import { useGrant } from '@/lib/acting-as'
import { Button } from '@/ui/button'
import { NowCard } from '@/ui/now-card'
import { StateTag } from '@/ui/state-tag'
import { go } from '@/routes'

/** Nobody works there: who has any role above sees its list meanwhile, and can find somebody. */
export function VacantOrg({ node }: { node: TreeNode }) {
  const own = useGrant()?.orgId
  if (own === node.orgId) return null
  return (
    <NowCard
      tag={<StateTag state="waiting">没有负责人</StateTag>}
      title="这里现在没有人负责"
      sentence="有人接手以前，要办的事由上级先替这里办"
      button={{ label: '先替这里办', onClick: () => void go.toWaitingOf(node.orgId) }}
    >
      <Button onClick={() => void go.toGiveRole(node.orgId)}>请一位同志来负责</Button>
    </NowCard>
  )
}
