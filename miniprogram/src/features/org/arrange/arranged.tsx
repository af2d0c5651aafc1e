import type { ReactNode } from 'react'
import { sayDay } from '@/lib/words'
import { Button } from '@/ui/button'
import { NowCard } from '@/ui/now-card'
import { StateTag } from '@/ui/state-tag'
import { go } from '@/routes'
import type { Decision } from './use-decision'

interface ArrangedProps {
  /** 柳岸社区第一党支部移到北滩社区党委下面. */
  what: string
  /** What that means from then on. */
  sentence: string
  decision: Decision
  children?: ReactNode
}

/** What has been arranged, from when it counts, and what that means. */
export function Arranged({ what, sentence, decision: { isToday, on, from }, children }: ArrangedProps) {
  return (
    <>
      <NowCard
        tag={<StateTag state={isToday ? 'done' : 'on-way'}>{isToday ? '已生效' : '计划中'}</StateTag>}
        title={isToday ? what : `${sayDay(on, from)}起${what}`}
        sentence={isToday ? sentence : `${sentence}。到那天自动生效，之前可以收回`}
      />
      {children}
      <Button onClick={() => void go.back()}>回到组织</Button>
    </>
  )
}
