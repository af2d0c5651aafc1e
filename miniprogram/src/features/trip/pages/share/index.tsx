import { View } from '@tarojs/components'
import { Screen } from '@/components/screen'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { shareTitle, useShareFiling } from '../../share-filing'

/** A card for a branch's group: whoever taps it files a trip; who isn't known yet says who they are first. */
export default function SharePage() {
  useShareFiling()
  return (
    <Screen
      title="要出门，点这里"
      subtitle="发到支部的微信群里，谁要出门，点开就能报备。"
      action={
        <Button kind="primary" openType="share">
          发到群里
        </Button>
      }
    >
      <Card title={shareTitle}>
        <View>卡片上没有任何人的信息。群里看不到谁点了、谁报了。</View>
      </Card>
      <Card>还没认证过的，点开先认证党员身份，接着就能填。</Card>
    </Screen>
  )
}
