import { useState } from 'react'
import { consentTexts } from '@shared/privacy/notice'
import type { ConsentKind } from '@shared/privacy/schema'
import { AskConsent } from '@/components/consent/ask-consent'
import { ConsentPoints } from '@/components/consent/consent-points'
import type { Principal } from '@/lib/acting-as'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { StateTag } from '@/ui/state-tag'
import { kindWords } from './consent-words'
import { Withdraw } from './withdraw'

interface OneConsentProps {
  kind: ConsentKind
  stands: boolean
  /** The person themselves gives and takes back on their phone, and a guardian for who can't; nobody else. */
  mayDecide: boolean
  ward?: Principal
}

/** One text: whether the consent to it stands, the text itself, and the way to give it or take it back. */
export function OneConsent({ kind, stands, mayDecide, ward }: OneConsentProps) {
  const [open, setOpen] = useState(false)
  const [{ points, version }] = consentTexts[kind]
  const close = () => setOpen(false)
  const theirs = ward && { ward }
  if (open && mayDecide && !stands)
    return <AskConsent kind={kind} {...theirs} onGiven={close} onDeclined={close} />
  return (
    <Card title={kindWords(kind)}>
      {stands ? <StateTag state="done">同意了</StateTag> : <StateTag state="neutral">现在没有同意</StateTag>}
      {open && <ConsentPoints points={points} />}
      <Button onClick={() => setOpen(!open)}>
        {open ? '收起' : stands || !mayDecide ? `看说明（第 ${version} 版）` : '看说明，再决定'}
      </Button>
      {mayDecide && stands && <Withdraw kind={kind} {...theirs} />}
    </Card>
  )
}
