import { View } from '@tarojs/components'
import { Button } from './button'
import { OptionList, type Option } from './option-list'
import { Popup } from './popup'
import './action-sheet.scss'

interface ActionSheetProps {
  open: boolean
  title: string
  options: readonly Option[]
  /** Ticked. */
  chosen?: string
  onChoose: (value: string) => void
  onClose: () => void
}

/** A sheet of things to choose from, with a way back at its end. */
export function ActionSheet({ open, title, options, chosen, onChoose, onClose }: ActionSheetProps) {
  return (
    <Popup open={open} position="bottom" label={title} onClose={onClose}>
      <View className="ui-action-sheet__title">{title}</View>
      <OptionList options={options} chosen={chosen} onChoose={onChoose} />
      <View className="ui-action-sheet__cancel">
        <Button onClick={onClose}>取消</Button>
      </View>
    </Popup>
  )
}
