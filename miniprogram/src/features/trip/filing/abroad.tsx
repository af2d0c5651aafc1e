import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { Popup } from '@/ui/popup'
import './who-sees-this.scss'

/** Who goes abroad is told the way; there is none from here. docs/rules.md#abroad */
export function Abroad({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Popup open={open} position="bottom" label="去国外、港澳台" onClose={onClose}>
      <View className="who-sees-this">
        <View className="who-sees-this__title">去国外、港澳台，不在这里报备</View>
        <View>出国（境）走另外的手续：先书面报告支部，支部报党委，再报组织部门备案。</View>
        <View>回来以后，到支部办恢复组织生活的手续。</View>
        <View className="who-sees-this__what">要交什么材料，请先打电话问支部。国内的地方还在这里报。</View>
        <Button onClick={onClose}>知道了</Button>
      </View>
    </Popup>
  )
}
