import { useState } from 'react'
import { closeOrg } from '@shared/org/contract'
import type { TreeNode } from '@shared/org/views'
import { useSend } from '@/lib/use-send'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Dialog } from '@/ui/dialog'
import { NoticeBar } from '@/ui/notice-bar'
import { Arranged } from './arranged'
import { DecisionFields } from './decision-fields'
import { Refused } from './refused'
import { useDecision } from './use-decision'

/** Closes an organisation that has neither members nor others below it. */
export function CloseForm({ node }: { node: TreeNode }) {
  const { send, sending, problem } = useSend()
  const decision = useDecision()
  const [asking, ask] = useState(false)
  const [done, setDone] = useState(false)

  async function close() {
    ask(false)
    if (await send(closeOrg, { params: { orgId: node.orgId }, body: decision.body })) setDone(true)
  }
  if (done)
    return (
      <Arranged what={`${node.name}停用`} sentence="不再接收党员，原来的记录都还在" decision={decision} />
    )
  return (
    <>
      <NoticeBar kind="info">没有党员、没有下级的才能停用；还有党员的，请改为并入另一个组织</NoticeBar>
      <Card flush>
        <DecisionFields decision={decision} errors={problem?.fields ?? {}} />
      </Card>
      <Refused problem={problem} />
      <Button kind="danger" loading={sending} onClick={() => ask(true)}>
        停用
      </Button>
      <Dialog
        open={asking}
        title={`停用${node.name}？`}
        message={`不再接收党员，原来的记录都还在。${decision.isToday ? '马上生效，不能收回。' : ''}`}
        confirm={{ label: '停用', danger: true, onClick: () => void close() }}
        onClose={() => ask(false)}
      />
    </>
  )
}
