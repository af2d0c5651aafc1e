import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import type { ComponentProps } from 'react'
import { serverNow } from '@/lib/clock'
import { refreshMe } from '@/lib/refresh-me'
import { flush } from '@/lib/sending'
import type { Read } from '@/lib/use-read'
import { sayInstant } from '@/lib/words'
import { PageScaffold } from '@/ui/page-scaffold'
import { ScreenBars } from './screen-bars'
import { SessionGate } from './session-gate'

type Scaffold = Omit<ComponentProps<typeof PageScaffold>, 'offline' | 'updatedAt'>

interface ScreenProps extends Scaffold {
  /** What the page reads: pulled down it reads again, and says how old it is while the network is away. */
  reads?: readonly Pick<Read<unknown>, 'updatedAt' | 'offline' | 'error' | 'refresh'>[]
}

/**
 * The frame of every page that stands on a session: signs in, marks the practice county, says when there is
 * no network, sends what waits when it is shown or pulled down.
 */
export function Screen({ reads = [], children, ...scaffold }: ScreenProps) {
  useDidShow(() => {
    void flush()
    void refreshMe()
  })
  usePullDownRefresh(() => {
    void Promise.all([flush(), ...reads.map(({ refresh }) => refresh())]).finally(() =>
      Taro.stopPullDownRefresh(),
    )
  })
  return (
    <PageScaffold {...scaffold} {...ageOf(reads)}>
      <ScreenBars />
      <SessionGate>{children}</SessionGate>
    </PageScaffold>
  )
}

/** When the oldest content shown came, as people say it, if newer couldn't be had. */
function ageOf(reads: NonNullable<ScreenProps['reads']>): { updatedAt?: string } {
  const stale = reads.filter(({ offline, error }) => offline || error !== undefined)
  const oldest = stale.flatMap(({ updatedAt }) => updatedAt ?? []).sort()[0]
  return oldest === undefined ? {} : { updatedAt: sayInstant(oldest, serverNow()) }
}
