import { View } from '@tarojs/components'
import type { WishCard as Card_ } from '@shared/wish/schema'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { groupWords, kindWords } from '../words'
import './wish-card.scss'

/** Why it is offered to the reader, and how long it has waited: 离您近 · 会修水电 · 等了 9 天. */
export function whyLine({ why = '', waitingDays }: Pick<Card_, 'why' | 'waitingDays'>): string {
  const waits = waitingDays > 0 ? `等了 ${waitingDays} 天` : '今天刚发布'
  return why.includes('等了') ? why : [why, waits].filter((part) => part !== '').join(' · ')
}

/** A wish as everybody may read it: the sentence, for whom, where, and why it is shown to this reader. */
export function WishCard({ card, onOpen }: { card: Card_; onOpen: () => void }) {
  const { kind, group, sentence, place } = card
  return (
    <Card title={sentence}>
      <View className="wish-card__line">{`${groupWords(group)} · ${place} · ${kindWords(kind)}`}</View>
      <View className="wish-card__foot">
        <View className="wish-card__why">{whyLine(card)}</View>
        <Button width="inline" label={`认领：${sentence}`} onClick={onOpen}>
          认领
        </Button>
      </View>
    </Card>
  )
}
