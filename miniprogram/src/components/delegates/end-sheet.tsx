import { View } from '@tarojs/components'
import { endDelegation } from '@shared/delegation/contract'
import { useSend } from '@/lib/use-send'
import { Button } from '@/ui/button'
import { ErrorState } from '@/ui/error-state'
import type { OneDelegate } from './delegate-entry'
import './sheet.scss'

/** That somebody acts for a member no longer, at the member's word; no reason is asked. */
export function EndSheet({ memberId, delegate, onDone }: OneDelegate & { onDone: () => void }) {
  const { send, sending, problem } = useSend()
  async function end() {
    const params = { memberId, delegationId: delegate.delegationId }
    if (await send(endDelegation, { params })) onDone()
  }
  return (
    <View className="delegates-sheet">
      <View className="delegates-sheet__title">停止代办？</View>
      <View className="delegates-sheet__message">
        本人说了要停才停，不用问为什么。停下后，那位马上不能再替本人办事；要再请，重新办一次。
      </View>
      {problem && <ErrorState happened="没有办成" todo={problem.sentence} />}
      <Button kind="danger" loading={sending} onClick={() => void end()}>
        停止代办
      </Button>
      <Button kind="text" onClick={onDone}>
        先不
      </Button>
    </View>
  )
}
