import { type ReactNode, useState } from 'react'
import { readConsents } from '@shared/privacy/contract'
import type { ConsentKind } from '@shared/privacy/schema'
import { useRead } from '@/lib/use-read'
import { Button } from '@/ui/button'
import { NowCard } from '@/ui/now-card'
import { go } from '@/routes'
import { ReadState } from '../read-state'
import { AskConsent } from './ask-consent'

interface ConsentsFirstProps {
  /** Asked one after the other, each on its own, as far as they aren't given yet. */
  kinds: readonly ConsentKind[]
  children: ReactNode
}

/** Its content for whoever has agreed; the texts, one by one, for whoever hasn't been asked yet. */
export function ConsentsFirst({ kinds, children }: ConsentsFirstProps) {
  const read = useRead(readConsents, { query: {}, actingAs: 'self' })
  const [given, setGiven] = useState<readonly ConsentKind[]>([])
  const [declined, setDeclined] = useState(false)
  return (
    <ReadState read={read} failed="没有打开说明">
      {(consents) => {
        const next = kinds.find((kind) => !consents[kind] && !given.includes(kind))
        if (next === undefined) return children
        if (declined) return <Declined onBack={() => setDeclined(false)} />
        return (
          <AskConsent
            key={next}
            kind={next}
            onGiven={() => setGiven([...given, next])}
            onDeclined={() => setDeclined(true)}
          />
        )
      }}
    </ReadState>
  )
}

function Declined({ onBack }: { onBack: () => void }) {
  return (
    <>
      <NowCard
        title="没关系，改在纸上办"
        sentence="什么都没有记下。要外出时告诉支部书记，由支部在纸上替您办，不影响您的党员身份。"
        button={{ label: '回到今日', onClick: () => void go.toToday() }}
      />
      <Button onClick={onBack}>再看一遍说明</Button>
    </>
  )
}
