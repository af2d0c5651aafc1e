import { type ReactNode, useState } from 'react'
import { readConsents } from '@shared/privacy/contract'
import type { ConsentKind } from '@shared/privacy/schema'
import { useRead } from '@/lib/use-read'
import { Button } from '@/ui/button'
import { NowCard } from '@/ui/now-card'
import { go } from '@/routes'
import { ReadState } from '../read-state'
import { AskConsent } from './ask-consent'

/**
 * What to show before anything else: the texts, one by one, for whoever hasn't been asked yet.
 * @param kinds asked one after the other, each on its own, as far as they aren't given yet.
 * @returns undefined once all are given.
 */
export function useConsentsFirst(kinds: readonly ConsentKind[]): ReactNode | undefined {
  const read = useRead(readConsents, { query: {}, actingAs: 'self' })
  const [given, setGiven] = useState<readonly ConsentKind[]>([])
  const [declined, setDeclined] = useState(false)
  const { data } = read
  const next = kinds.find((kind) => !data?.[kind] && !given.includes(kind))
  if (data && next === undefined) return undefined
  return (
    <ReadState read={read} failed="没有打开说明">
      {() =>
        declined ? (
          <Declined forWhat={kinds.includes('wish') ? 'wishes' : 'trips'} onBack={() => setDeclined(false)} />
        ) : (
          next && (
            <AskConsent
              key={next}
              kind={next}
              onGiven={() => setGiven([...given, next])}
              onDeclined={() => setDeclined(true)}
            />
          )
        )
      }
    </ReadState>
  )
}

interface ConsentsFirstProps {
  kinds: readonly ConsentKind[]
  children: ReactNode
}

/** Its content for whoever has agreed; the texts, one by one, for whoever hasn't been asked yet. */
export const ConsentsFirst = ({ kinds, children }: ConsentsFirstProps) => useConsentsFirst(kinds) ?? children

const onPaper = {
  trips: '什么都没有记下。要外出时告诉支部书记，由支部在纸上替您办，不影响您的党员身份。',
  wishes: '什么都没有记下。想提心愿，告诉社区或小区支部，由他们在纸上替您记。',
}

function Declined({ forWhat, onBack }: { forWhat: keyof typeof onPaper; onBack: () => void }) {
  return (
    <>
      <NowCard
        title="没关系，改在纸上办"
        sentence={onPaper[forWhat]}
        button={{ label: '回到今日', onClick: () => void go.toToday() }}
      />
      <Button onClick={onBack}>再看一遍说明</Button>
    </>
  )
}
