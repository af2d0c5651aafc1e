import { useState } from 'react'
import { consentTexts } from '@shared/privacy/notice'
import type { ConsentKind } from '@shared/privacy/schema'
import { AskConsent } from '@/components/consent/ask-consent'
import { ConsentPoints } from '@/components/consent/consent-points'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { StateTag } from '@/ui/state-tag'
import { kindWords } from './consent-words'
import { Withdraw } from './withdraw'

interface OneConsentProps {
  kind: ConsentKind
  stands: boolean
  /** Only the person themselves gives and takes back on their phone. */
  isOwn: boolean
}

/** One text: whether the consent to it stands, the text itself, and the way to give it or take it back. */
export function OneConsent({ kind, stands, isOwn }: OneConsentProps) {
  const [open, setOpen] = useState(false)
  const [{ points, version }] = consentTexts[kind]
  const close = () => setOpen(false)
  if (open && isOwn && !stands) return <AskConsent kind={kind} onGiven={close} onDeclined={close} />
  return (
    <Card title={kindWords(kind)}>
      {stands ? <StateTag state="done">同意了</StateTag> : <StateTag state="neutral">现在没有同意</StateTag>}
      {open && <ConsentPoints points={points} />}
      <Button onClick={() => setOpen(!open)}>
        {open ? '收起' : stands || !isOwn ? `看说明（第 ${version} 版）` : '看说明，再决定'}
      </Button>
      {isOwn && stands && <Withdraw kind={kind} />}
    </Card>
  )
}
