import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import type { SweepCard } from '@shared/sweep/schema'
import { environment } from '@/environment'
import { today } from '@/lib/clock'
import { useShareCard } from '@/lib/share-card'
import { sayDay } from '@/lib/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { QrCode } from '@/ui/qr-code'
import { groupText } from './sweep-link-text'
import './made-link.scss'

interface MadeLinkProps {
  sweep: SweepCard
  branch: string
  token: string
}

/** A link as it goes into the branch's group: a card, a code to scan, a text beside it. */
export function MadeLink({ sweep, branch, token }: MadeLinkProps) {
  const { title, dueOn } = sweep
  const link = `${environment.sweepPrefix}/${token}`
  const by = sayDay(dueOn, today())
  useShareCard(() => ({
    title: `${title}：您现在在家还是在外？`,
    path: `/features/sweep/pages/answer/index?token=${token}`,
  }))
  const copy = () => void Taro.setClipboardData({ data: groupText({ title, branch, by, link }) })
  return (
    <>
      <Button kind="primary" openType="share">
        发到群里
      </Button>
      <Card>
        <View className="made-link">
          <View>或者请他们扫这个码</View>
          <QrCode text={link} label="摸排码" />
          <View className="made-link__soft">{`${by}前都能答。群里看不到谁答了什么。`}</View>
        </View>
      </Card>
      <Button onClick={copy}>复制群里要说的话</Button>
    </>
  )
}
