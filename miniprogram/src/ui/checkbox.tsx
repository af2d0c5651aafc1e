import { View } from '@tarojs/components'
import { Icon } from './icon'
import './checkbox.scss'

interface CheckboxProps {
  checked: boolean
  onChange: (checked: boolean) => void
  /** What is agreed to or said: 和老伴一起走. */
  children: string
  /** Second line. */
  detail?: string
}

/** A box with its sentence; the whole line can be tapped. */
export function Checkbox({ checked, onChange, children, detail }: CheckboxProps) {
  return (
    <View
      className={checked ? 'ui-checkbox ui-checkbox--checked' : 'ui-checkbox'}
      aria-role="checkbox"
      aria-checked={checked}
      aria-label={children}
      onClick={() => onChange(!checked)}
    >
      <View className="ui-checkbox__box">{checked && <Icon name="check" />}</View>
      <View className="ui-checkbox__text">
        <View>{children}</View>
        {detail && <View className="ui-checkbox__detail">{detail}</View>}
      </View>
    </View>
  )
}
