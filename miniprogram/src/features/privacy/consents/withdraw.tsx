import { useState } from 'react'
import { withdrawConsent } from '@shared/privacy/contract'
import type { ConsentKind } from '@shared/privacy/schema'
import type { Principal } from '@/lib/acting-as'
import { useSend } from '@/lib/use-send'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { ErrorState } from '@/ui/error-state'
import { kindWords } from './consent-words'

/** What it means for the person whose it is. @param who 您, or the ward's name. */
const meaning = (kind: ConsentKind, who: string) =>
  kind === 'wish' || kind === 'wish_sensitive'
    ? `没办完的心愿就此停下，正在帮忙的人会知道；以后${who}在这里不能再提心愿，重新同意就又可以。`
    : onTrips(kind, who)

const onTrips = (kind: ConsentKind, who: string) =>
  [
    ...(kind === 'notice' ? ['两样敏感信息的同意也一起撤回。'] : []),
    `正在办的外出报备就此停下，支部会知道改在纸上办；以后${who}在这里不能再报备，重新同意就又可以。`,
    ...(kind === 'sensitive' ? [`不影响${who}的党员身份。`] : []),
  ].join('')

interface WithdrawProps {
  kind: ConsentKind
  /** Whom a guardian speaks for. */
  ward?: Principal
}

/** Takes a consent back, after what that means has been said. */
export function Withdraw({ kind, ward }: WithdrawProps) {
  const { send, sending, problem } = useSend()
  const [asking, ask] = useState(false)
  async function withdraw() {
    await send(withdrawConsent, { body: { kind, how: 'self' }, actingAs: ward?.delegationId ?? 'self' })
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
        title={ward ? `替${ward.name}撤回同意？` : '撤回同意？'}
        message={meaning(kind, ward?.name ?? '您')}
        confirm={{ label: '撤回', danger: true, loading: sending, onClick: () => void withdraw() }}
        onClose={() => ask(false)}
      />
    </>
  )
}
