import { View } from '@tarojs/components'

/** What a field that opens something shows: the value, or softly what to do. */
export function FieldValue({ value, placeholder }: { value: string; placeholder: string }) {
  return value ? <View>{value}</View> : <View className="ui-placeholder">{placeholder}</View>
}
