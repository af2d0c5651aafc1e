import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import './death-found.scss'

interface DeathFoundProps {
  sending: boolean
  onYes: () => void
}

/** Asked once more before a death is ticked: what changes, and what doesn't until two people have said so. */
export function DeathFound({ sending, onYes }: DeathFoundProps) {
  return (
    <View className="death-found">
      <View>这里只记摸排的结果，名册不变。</View>
      <View>
        接着请在党员页记录去世：先不再给本人发消息，要另一位同志确认后，在办的外出、代办才会停下来。记错了可以撤销。
      </View>
      <Button kind="primary" loading={sending} onClick={onYes}>
        记下，去记录去世
      </Button>
    </View>
  )
}
