import { View } from '@tarojs/components'
import { FormRow, type FieldFrame } from './form-row'
import { Icon } from './icon'
import './many-field.scss'

interface ManyFieldProps<T extends string> extends FieldFrame {
  /** Those that are chosen. */
  values: readonly T[]
  options: readonly { value: T; label: string }[]
  onChange: (values: T[]) => void
}

/** Some of several, each a word to tap; the chosen ones are ticked. */
export function ManyField<T extends string>({ values, options, onChange, ...frame }: ManyFieldProps<T>) {
  const turn = (value: T) =>
    onChange(values.includes(value) ? values.filter((one) => one !== value) : [...values, value])
  return (
    <FormRow {...frame} stacked>
      <View className="ui-many-field">
        {options.map(({ value, label }) => {
          const isChosen = values.includes(value)
          return (
            <View
              key={value}
              className={isChosen ? 'ui-many-field__one ui-many-field__one--chosen' : 'ui-many-field__one'}
              hoverClass="ui-pressed"
              aria-role="checkbox"
              aria-checked={isChosen}
              aria-label={label}
              onClick={() => turn(value)}
            >
              {isChosen && <Icon name="check" />}
              <View>{label}</View>
            </View>
          )
        })}
      </View>
    </FormRow>
  )
}
