import type { TreeNode } from '@shared/org/views'
import { today } from '@/lib/clock'
import { sayDay } from '@/lib/words'
import { NowCard } from '@/ui/now-card'
import { StateTag } from '@/ui/state-tag'
import { go } from '@/routes'

/** An organisation that is no more: since when, and where what was its own is now. */
export function GoneOrg({ node, nodes }: { node: TreeNode; nodes: readonly TreeNode[] }) {
  const { mergedInto, closedOn } = node
  const since = closedOn ? `${sayDay(closedOn, today())}起` : ''
  if (!mergedInto)
    return (
      <NowCard
        tag={<StateTag state="neutral">已停用</StateTag>}
        title={`${since}停用`}
        sentence="不再接收党员，原来的记录都还在"
      />
    )
  const into = nodes.find(({ orgId }) => orgId === mergedInto)?.name ?? '另一个组织'
  return (
    <NowCard
      tag={<StateTag state="neutral">已并入</StateTag>}
      title={`${since}并入${into}`}
      sentence="党员、外出和身份都已归它"
      button={{ label: `看${into}`, onClick: () => void go.toOrg(mergedInto) }}
    />
  )
}
