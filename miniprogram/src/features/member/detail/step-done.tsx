import { View } from '@tarojs/components'
import type { MemberId } from '@shared/ids'
import { go } from '@/routes'
import { Button } from '@/ui/button'
import { StateTag } from '@/ui/state-tag'
import type { Done } from './member-steps'
import './step-sheet.scss'

interface StepDoneProps {
  done: Done
  memberId: MemberId
  onClose: () => void
}

/** That it is done, what the member does now, and how the branch helps. */
export function StepDone({ done: { title, sentence, next }, memberId, onClose }: StepDoneProps) {
  return (
    <View className="member-step">
      <StateTag state="done">办好了</StateTag>
      <View className="member-step__title">{title}</View>
      <View className="member-step__message">{sentence}</View>
      {next === 'link_code' && (
        <Button
          onClick={() => {
            onClose()
            void go.toLinkCode(memberId)
          }}
        >
          发绑定码
        </Button>
      )}
      <Button kind="primary" onClick={onClose}>
        知道了
      </Button>
    </View>
  )
}
