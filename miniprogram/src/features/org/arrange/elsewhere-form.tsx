import { useState } from 'react'
import type { OrgId } from '@shared/ids'
import { mergeOrg, moveOrg } from '@shared/org/contract'
import type { TreeNode } from '@shared/org/views'
import { OrgField } from '@/components/org-field'
import { useSend } from '@/lib/use-send'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Dialog } from '@/ui/dialog'
import { Arranged } from './arranged'
import { DecisionFields } from './decision-fields'
import { partnersFor, placesFor } from './elsewhere'
import { Refused } from './refused'
import { useDecision } from './use-decision'

const words = {
  move: {
    ...{ label: '移到', button: '移过去', verb: '移到', end: '下面' },
    meaning: '党员、外出记录和身份都不变；原来的上级看不到了，新的上级看得到',
    nowhere: '没有可以移去的组织：要在您管的范围里，级别也要对',
  },
  merge: {
    ...{ label: '并入', button: '并过去', verb: '并入', end: '' },
    meaning: '党员、外出、身份和下级都归对方，这个组织不再使用',
    nowhere: '没有可以并入的组织：要在您管的范围里，级别也要一样',
  },
} as const

interface ElsewhereFormProps {
  step: keyof typeof words
  node: TreeNode
  nodes: readonly TreeNode[]
}

/** Puts an organisation below another, or makes it part of another; asks once more, for everybody's scope follows. */
export function ElsewhereForm({ step, node, nodes }: ElsewhereFormProps) {
  const { send, sending, problem } = useSend()
  const decision = useDecision()
  const [to, setTo] = useState<OrgId>()
  const [asking, ask] = useState(false)
  const [done, setDone] = useState(false)
  const possible = step === 'move' ? placesFor(nodes, node) : partnersFor(nodes, node)
  const { label, button, verb, end, meaning, nowhere } = words[step]
  const what = `${node.name}${verb}${nodes.find(({ orgId }) => orgId === to)?.name ?? ''}${end}`

  async function arrange() {
    ask(false)
    if (!to) return
    const params = { orgId: node.orgId }
    const sent =
      step === 'move'
        ? await send(moveOrg, { params, body: { parentId: to, ...decision.body } })
        : await send(mergeOrg, { params, body: { into: to, ...decision.body } })
    if (sent) setDone(true)
  }
  if (done) return <Arranged what={what} sentence={meaning} decision={decision} />
  return (
    <>
      <Card flush>
        <OrgField
          label={label}
          orgs={nodes}
          mayChoose={({ orgId }) => possible.some((one) => one.orgId === orgId)}
          value={to}
          {...(possible.length === 0 && { error: nowhere })}
          onChange={setTo}
        />
        <DecisionFields decision={decision} errors={problem?.fields ?? {}} />
      </Card>
      <Refused problem={problem} />
      <Button kind="primary" loading={sending} disabled={!to} onClick={() => ask(true)}>
        {button}
      </Button>
      <Dialog
        open={asking}
        title={`${what}？`}
        message={`${meaning}。${decision.isToday ? '马上生效。' : ''}`}
        confirm={{ label: button, onClick: () => void arrange() }}
        onClose={() => ask(false)}
      />
    </>
  )
}
