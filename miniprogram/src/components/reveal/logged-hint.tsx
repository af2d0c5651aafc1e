import { View } from '@tarojs/components'
import './logged-hint.scss'

/** What everybody who may open a contact is told before they do. */
export function LoggedHint() {
  return <View className="logged-hint">您看过会记下来，本人能看到</View>
}
