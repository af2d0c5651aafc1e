import { View } from '@tarojs/components'
import './mark.scss'

/** The mark of the house: a migrating bird above a small roof. For the logo, empty pages and waiting, nowhere else. */
export function Mark() {
  return <View className="ui-mark" aria-hidden />
}
