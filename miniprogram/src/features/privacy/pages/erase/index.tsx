import { useState } from 'react'
import { readRetention, requestErasure } from '@shared/privacy/contract'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { leaveErased } from '@/lib/log-out'
import { useRead } from '@/lib/use-read'
import { useSend } from '@/lib/use-send'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { ErrorState } from '@/ui/error-state'
import { NowCard } from '@/ui/now-card'
import { PageScaffold } from '@/ui/page-scaffold'
import { StateTag } from '@/ui/state-tag'
import { go } from '@/routes'
import { Retained } from '../../erase/retained'

/** Erasing oneself: first what goes and what stays, then a question, then it is done at once. */
export default function ErasePage() {
  const read = useRead(readRetention, { actingAs: 'self' })
  const { send, sending, problem } = useSend()
  const [asking, ask] = useState(false)
  const [erased, setErased] = useState(false)

  async function erase() {
    const sent = await send(requestErasure, { actingAs: 'self' })
    ask(false)
    if (!sent) return
    setErased(true)
    leaveErased()
  }
  // The session ended with it, so this stands on none.
  if (erased)
    return (
      <PageScaffold>
        <NowCard
          tag={<StateTag state="done">删掉了</StateTag>}
          title="您的信息已经删除"
          sentence="留下的只有前面说过的那几样。您还是原来支部的党员，外出的事找支部在纸上办；以后想用，可以重新认证。"
          button={{ label: '好的', onClick: () => void go.toToday() }}
        />
      </PageScaffold>
    )
  return (
    <Screen title="删除以后会怎样" subtitle="不影响您的党员身份。删掉的找不回来。" reads={[read]}>
      <ReadState read={read} failed="没有打开说明">
        {({ rows }) => (
          <>
            <Retained rows={rows} />
            {problem && <ErrorState happened="还没有删" todo={problem.sentence} />}
            <Button kind="danger" onClick={() => ask(true)}>
              删除我的信息
            </Button>
          </>
        )}
      </ReadState>
      <Dialog
        open={asking}
        title="真的删除？"
        message="马上就删，找不回来。正在办的外出就此停下，支部会知道改在纸上办。"
        confirm={{ label: '删除', danger: true, loading: sending, onClick: () => void erase() }}
        onClose={() => ask(false)}
      />
    </Screen>
  )
}
