import { useState } from 'react'
import { withdrawConsent } from '@shared/privacy/contract'
import type { ConsentKind } from '@shared/privacy/schema'
import { useSend } from '@/lib/use-send'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { ErrorState } from '@/ui/error-state'
import { kindWords } from './consent-words'

const meaning: Record<ConsentKind, string> = {
  notice:
    '两样敏感信息的同意也一起撤回。正在办的外出报备就此停下，支部会知道改在纸上办；以后您在这里不能再报备，重新同意就又可以。',
  sensitive:
    '正在办的外出报备就此停下，支部会知道改在纸上办；以后您在这里不能再报备，重新同意就又可以。不影响您的党员身份。',
}

/** Takes a consent back, after what that means has been said. */
export function Withdraw({ kind }: { kind: ConsentKind }) {
  const { send, sending, problem } = useSend()
  const [asking, ask] = useState(false)
  async function withdraw() {
    await send(withdrawConsent, { body: { kind, how: 'self' }, actingAs: 'self' })
    ask(false)
  }
  return (
    <>
      {problem && <ErrorState happened="没有撤回" todo={problem.sentence} />}
      <Button kind="text" label={`撤回：${kindWords(kind)}`} onClick={() => ask(true)}>
        撤回同意
      </Button>
      <Dialog
        open={asking}
        title="撤回同意？"
        message={meaning[kind]}
        confirm={{ label: '撤回', danger: true, loading: sending, onClick: () => void withdraw() }}
        onClose={() => ask(false)}
      />
    </>
  )
}
