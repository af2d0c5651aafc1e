import { useState } from 'react'
import { View } from '@tarojs/components'
import { ActionSheet } from './action-sheet'
import { FieldValue } from './field-value'
import { FormRow, type FieldFrame } from './form-row'
import type { Option } from './option-list'

interface ChoiceFieldProps extends FieldFrame {
  /** Value of the chosen option; `''` while none is. */
  value: string
  options: readonly Option[]
  onChange: (value: string) => void
  placeholder?: string
}

/** One of several; a sheet of large rows opens, one tap chooses and closes it. */
export function ChoiceField({
  value,
  options,
  onChange,
  placeholder = '请选择',
  ...frame
}: ChoiceFieldProps) {
  const [open, setOpen] = useState(false)
  const chosen = options.find((option) => option.value === value)
  return (
    <View>
      <View
        hoverClass="ui-pressed"
        aria-role="button"
        aria-label={`${frame.label}，${chosen?.label ?? placeholder}`}
        onClick={() => setOpen(true)}
      >
        <FormRow {...frame} opens>
          <FieldValue value={chosen?.label ?? ''} placeholder={placeholder} />
        </FormRow>
      </View>
      <ActionSheet
        open={open}
        title={frame.label}
        options={options}
        chosen={value}
        onChoose={(chosenValue) => {
          setOpen(false)
          onChange(chosenValue)
        }}
        onClose={() => setOpen(false)}
      />
    </View>
  )
}
