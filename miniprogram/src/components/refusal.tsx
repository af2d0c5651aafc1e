import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Icon } from '@/ui/icon'
import './refusal.scss'

interface RefusalProps {
  title: string
  /** What happened and what to do, as the server said it. */
  sentence: string
  onDismiss: () => void
  /** Opens the form again, where there was one. */
  again?: (() => void) | undefined
}

/** Something that was sent later and came back refused; stays until the person has read it. */
export function Refusal({ title, sentence, onDismiss, again }: RefusalProps) {
  return (
    <Card>
      <View className="refusal__title" aria-role="alert">
        <Icon name="circle-alert" />
        <View>{title}</View>
      </View>
      <View>{sentence}</View>
      <View className="refusal__buttons">
        {again && (
          <Button width="inline" onClick={again}>
            重新填
          </Button>
        )}
        <Button width="inline" onClick={onDismiss}>
          知道了
        </Button>
      </View>
    </Card>
  )
}
