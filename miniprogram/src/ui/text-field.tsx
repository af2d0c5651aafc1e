import { Input } from '@tarojs/components'
import { FormRow, type FieldFrame } from './form-row'
import './text-field.scss'

export interface TextFieldProps extends FieldFrame {
  value: string
  onChange: (value: string) => void
  placeholder?: string
  /** In characters. */
  maxLength?: number
  /** Which keyboard opens. */
  keyboard?: 'text' | 'number'
  onBlur?: () => void
}

/** One line of text. WeChat's own input, so that fast typing never jumps and a screen reader hears the label. */
export function TextField({
  value,
  onChange,
  placeholder = '请填写',
  maxLength = 60,
  keyboard = 'text',
  onBlur,
  ...frame
}: TextFieldProps) {
  return (
    <FormRow {...frame}>
      <Input
        className="ui-text-field"
        value={value}
        type={keyboard}
        maxlength={maxLength}
        placeholder={placeholder}
        placeholderClass="ui-placeholder"
        aria-label={frame.label}
        onInput={(event) => onChange(event.detail.value)}
        onBlur={() => onBlur?.()}
      />
    </FormRow>
  )
}
