import { Picker } from '@tarojs/components'
import { FieldValue } from './field-value'
import { FormRow, type FieldFrame } from './form-row'

interface DateFieldProps extends FieldFrame {
  /** `YYYY-MM-DD`; `''` while none is chosen. */
  value: string
  /** The value as people say it: 10月12日. */
  text?: string
  /** First and last day that may be chosen, `YYYY-MM-DD`. */
  from: string
  to: string
  /** Gets `YYYY-MM-DD`. */
  onChange: (day: string) => void
  placeholder?: string
  disabled?: boolean
}

/** A day, chosen on WeChat's own wheel. */
export function DateField({
  value,
  text = value,
  from,
  to,
  onChange,
  placeholder = '请选择',
  disabled = false,
  ...frame
}: DateFieldProps) {
  return (
    <Picker
      mode="date"
      value={value || from}
      start={from}
      end={to}
      disabled={disabled}
      aria-role="button"
      aria-label={`${frame.label}，${text || placeholder}`}
      onChange={(event) => onChange(event.detail.value)}
    >
      <FormRow {...frame} opens={!disabled}>
        <FieldValue value={text} placeholder={placeholder} />
      </FormRow>
    </Picker>
  )
}
