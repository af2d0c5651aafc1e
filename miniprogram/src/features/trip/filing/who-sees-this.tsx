import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { Popup } from '@/ui/popup'
import './who-sees-this.scss'

const readers: readonly [who: string, what: string][] = [
  ['您的支部', '看得到全部，好登记、联系您'],
  ['安排给您的驿站，编入后还有那里的支部', '也看得到全部，包括详细地址，好接待您'],
  ['两边的上级党组织', '看得到您去了哪里，看不到详细地址；电话和紧急联系人，说明理由后才能看，您查得到'],
  ['别的人', '都看不到'],
]

/** One row that opens a short answer to: who sees what I fill in here? */
export function WhoSeesThis() {
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <Card flush>
        <ListRow icon="eye" title="谁能看到这些" onClick={() => setOpen(true)} />
      </Card>
      <Popup open={open} position="bottom" label="谁能看到这些" onClose={close}>
        <View className="who-sees-this">
          <View className="who-sees-this__title">谁能看到这些</View>
          {readers.map(([who, what]) => (
            <View key={who}>
              <View>{who}</View>
              <View className="who-sees-this__what">{what}</View>
            </View>
          ))}
          <View className="who-sees-this__what">我们不会向您要钱、要验证码。</View>
          <Button onClick={close}>知道了</Button>
        </View>
      </Popup>
    </>
  )
}
