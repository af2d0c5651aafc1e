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

/** 还差 2 人; nothing for what one alone can do, or when there are enough. */
export const missingLine = ({ missing = 0 }: Pick<Card_, 'missing'>): string =>
  missing > 0 ? `还差 ${missing} 人` : ''

interface WishCardProps {
  card: Card_
  /** Members claim; others look. */
  mayClaim: boolean
  onOpen: () => void
}

/** A wish as everybody may read it: the sentence, for whom, where, and why it is shown to this reader. */
export function WishCard({ card, mayClaim, onOpen }: WishCardProps) {
  const { kind, group, sentence, place, helpers = 1, missing = helpers } = card
  const what = !mayClaim ? '看看' : missing < helpers ? '一起帮忙' : '认领'
  const said = [groupWords(group), place, kindWords(kind), missingLine(card)].filter((part) => part !== '')
  return (
    <Card title={sentence}>
      <View className="wish-card__line">{said.join(' · ')}</View>
      <View className="wish-card__foot">
        <View className="wish-card__why">{whyLine(card)}</View>
        <Button width="inline" label={`${what}：${sentence}`} onClick={onOpen}>
          {what}
        </Button>
      </View>
    </Card>
  )
}
