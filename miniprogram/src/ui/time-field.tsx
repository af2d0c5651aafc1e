import { Picker } from '@tarojs/components'
import { FieldValue } from './field-value'
import { FormRow, type FieldFrame } from './form-row'

interface TimeFieldProps extends FieldFrame {
  /** `HH:MM`; `''` while none is chosen. */
  value: string
  /** Gets `HH:MM`. */
  onChange: (time: string) => void
  placeholder?: string
}

/** A time of day, chosen on WeChat's own wheel. */
export function TimeField({ value, onChange, placeholder = '请选择', ...frame }: TimeFieldProps) {
  return (
    <Picker
      mode="time"
      value={value || '08:30'}
      aria-role="button"
      aria-label={`${frame.label}，${value || placeholder}`}
      onChange={(event) => onChange(event.detail.value)}
    >
      <FormRow {...frame} opens>
        <FieldValue value={value} placeholder={placeholder} />
      </FormRow>
    </Picker>
  )
}
