import { View } from '@tarojs/components'
import type { WishView } from '@shared/wish/schema'
import type { Instant } from '@shared/time'
import { dayOf } from '@shared/time'
import { serverNow } from '@/lib/clock'
import { callPhone } from '@/lib/phone-call'
import { sayDay, sayTime } from '@/lib/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { PersonRow } from '@/ui/person-row'
import { go } from '@/routes'
import { whereWords } from '../words'
import './hand-over.scss'

export type HandOverView = NonNullable<NonNullable<WishView['claim']>['handOver']>

/** 后天 19:00. */
export const sayWhen = (at: Instant, now: Instant): string =>
  `${sayDay(dayOf(at), dayOf(now))} ${sayTime(at)}`

/** What both hold: where, when, who comes, the code word, and the worker's number. */
export function HandOver({ wish, isOwn }: { wish: WishView; isOwn: boolean }) {
  const handOver = wish.claim?.handOver
  if (!handOver) return null
  const { where, at, visitor, codeWord, workerName, workerPhone } = handOver
  return (
    <>
      <Card title="说好的" flush>
        <ListRow
          icon="map-pin"
          title={at ? `${sayWhen(at, serverNow())} ${whereWords(where)}` : whereWords(where)}
          detail="地方和时间"
        />
        {visitor !== undefined && wish.side !== 'claimant' && (
          <ListRow
            icon="user-round"
            title={visitor}
            detail={wish.side === 'joined' ? '牵头的人' : '来的人'}
          />
        )}
        {codeWord !== undefined && <CodeWord word={codeWord} side={wish.side} />}
      </Card>
      <Card title="有事找社工">
        <PersonRow name={workerName} role={workerPhone} onCall={() => callPhone(workerPhone)} />
      </Card>
      {wish.side !== 'claimant' && wish.side !== 'joined' && (
        <Button onClick={() => void go.toWishSlip(wish.wishId, isOwn ? 'own' : undefined)}>
          {wish.side === 'keeper' ? '大字条，写给没有手机的本人' : '用大字看'}
        </Button>
      )}
    </>
  )
}

function CodeWord({ word, side }: { word: string; side: string }) {
  return (
    <View className="wish-code-word">
      <View className="wish-code-word__label">暗号</View>
      <View className="wish-code-word__word">{word}</View>
      <View className="wish-code-word__label">
        {side === 'claimant' || side === 'joined' ? '到了先说这个暗号' : '说不出这个暗号的，不要开门'}
      </View>
    </View>
  )
}
