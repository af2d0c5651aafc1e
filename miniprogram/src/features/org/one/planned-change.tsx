import { useState } from 'react'
import { takeBackOrgChange } from '@shared/org/contract'
import type { TreeNode } from '@shared/org/views'
import { today } from '@/lib/clock'
import { useSend } from '@/lib/use-send'
import { sayDay } from '@/lib/words'
import { Dialog } from '@/ui/dialog'
import { ErrorState } from '@/ui/error-state'
import { NowCard } from '@/ui/now-card'
import { StateTag } from '@/ui/state-tag'
import { plannedWords } from './planned-words'

interface PlannedChangeProps {
  node: TreeNode
  planned: NonNullable<TreeNode['planned']>
}

/** A change whose day has not come: what, from when, who approved it; it may be taken back. */
export function PlannedChange({ node, planned }: PlannedChangeProps) {
  const { send, sending, problem } = useSend()
  const [asking, ask] = useState(false)
  const { on, approvedBy } = planned
  const what = plannedWords(planned)
  const approval = approvedBy ? `${approvedBy}批准。` : ''
  const takeBack = () => {
    ask(false)
    void send(takeBackOrgChange, { params: { orgId: node.orgId } })
  }
  return (
    <>
      <NowCard
        tag={<StateTag state="on-way">计划中</StateTag>}
        title={`${sayDay(on, today())}起${what}`}
        sentence={`${approval}到那天自动生效${node.mayChange ? '，之前可以收回' : ''}。`}
        {...(node.mayChange && {
          button: { label: '收回这项变动', loading: sending, onClick: () => ask(true) },
        })}
      />
      {problem && <ErrorState happened="没有收回" todo={problem.sentence} />}
      <Dialog
        open={asking}
        title="收回这项变动？"
        message={`${node.name}照现在的样子不变，不再${what}。`}
        confirm={{ label: '收回', onClick: takeBack }}
        onClose={() => ask(false)}
      />
    </>
  )
}
