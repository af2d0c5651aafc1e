import { Textarea, View } from '@tarojs/components'
import { FormRow, type FieldFrame } from './form-row'
import './text-area-field.scss'

interface TextAreaFieldProps extends FieldFrame {
  value: string
  onChange: (value: string) => void
  /** In characters; the count is shown. */
  maxLength: number
  placeholder?: string
}

/** Several lines of text, with how many characters are written and allowed. */
export function TextAreaField({
  value,
  onChange,
  maxLength,
  placeholder = '请填写',
  ...frame
}: TextAreaFieldProps) {
  return (
    <FormRow {...frame} stacked>
      <Textarea
        className="ui-text-area-field"
        value={value}
        maxlength={maxLength}
        autoHeight
        disableDefaultPadding
        placeholder={placeholder}
        placeholderClass="ui-placeholder"
        aria-label={frame.label}
        onInput={(event) => onChange(event.detail.value)}
      />
      <View className="ui-text-area-field__count">
        {value.length}/{maxLength}
      </View>
    </FormRow>
  )
}
