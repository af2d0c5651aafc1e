import { useState } from 'react'
import type { MemberView } from '@shared/member/schema'
import { NowCard } from '@/ui/now-card'
import { Popup } from '@/ui/popup'
import { StateTag } from '@/ui/state-tag'
import { sheetStep } from '../detail/member-steps'
import { StepSheet } from '../detail/step-sheet'

/** A code would be of no use: the member is bound to a phone already, which has to be let go first. */
export function BoundStill({ member }: { member: MemberView }) {
  const [asking, ask] = useState(false)
  const { name } = member
  return (
    <>
      <NowCard
        tag={<StateTag state="waiting">手机还绑着</StateTag>}
        title={`${name}已经认证了一部手机`}
        sentence="还在用那部手机的，不用发码。手机丢了、换了，或绑错了人，先解除，再发码；不解除，发了码也用不上。"
        button={{ label: '先解除原来的手机', onClick: () => ask(true) }}
      />
      <Popup
        open={asking}
        position="bottom"
        label={sheetStep('release_binding', member).title}
        onClose={() => ask(false)}
      >
        {asking && <StepSheet member={member} step="release_binding" onClose={() => ask(false)} />}
      </Popup>
    </>
  )
}
