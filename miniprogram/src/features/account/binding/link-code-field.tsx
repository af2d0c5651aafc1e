import { Input, View } from '@tarojs/components'
import './link-code-field.scss'

interface LinkCodeFieldProps {
  value: string
  onChange: (value: string) => void
}

/** Four and four, as the code is read out and printed; small letters and blanks make no difference. */
const grouped = (typed: string): string => {
  const plain = typed.replace(/[\s-]/g, '').toUpperCase().slice(0, 8)
  return plain.length > 4 ? `${plain.slice(0, 4)}-${plain.slice(4)}` : plain
}

/** A one-time code in letters large enough to check one by one. */
export function LinkCodeField({ value, onChange }: LinkCodeFieldProps) {
  return (
    <View className="link-code-field">
      <View className="link-code-field__label">绑定码</View>
      <Input
        className="link-code-field__input"
        value={value}
        maxlength={20}
        placeholder="XXXX-XXXX"
        placeholderClass="ui-placeholder"
        aria-label="绑定码"
        onInput={(event) => onChange(grouped(event.detail.value))}
      />
    </View>
  )
}
