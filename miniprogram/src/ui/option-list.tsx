import { ScrollView, View } from '@tarojs/components'
import { Icon } from './icon'
import './option-list.scss'

export interface Option {
  value: string
  label: string
  /** Second line. */
  detail?: string
  /** Red, for what cannot be undone. */
  danger?: boolean
}

interface OptionListProps {
  options: readonly Option[]
  /** The option that is chosen now, ticked. */
  chosen?: string
  onChoose: (value: string) => void
}

/** Rows to choose one from, large enough for a thumb; scrolls when they are many. */
export function OptionList({ options, chosen, onChoose }: OptionListProps) {
  return (
    <ScrollView className="ui-option-list" scrollY>
      {options.map((option) => (
        <View
          key={option.value}
          className={
            option.danger ? 'ui-option-list__row ui-option-list__row--danger' : 'ui-option-list__row'
          }
          hoverClass="ui-pressed"
          aria-role="radio"
          aria-checked={option.value === chosen}
          onClick={() => onChoose(option.value)}
        >
          <View className="ui-option-list__text">
            <View>{option.label}</View>
            {option.detail && <View className="ui-option-list__detail">{option.detail}</View>}
          </View>
          {option.value === chosen && <Icon name="check" />}
        </View>
      ))}
    </ScrollView>
  )
}
