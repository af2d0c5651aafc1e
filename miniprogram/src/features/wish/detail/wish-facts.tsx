import { View } from '@tarojs/components'
import type { WishView } from '@shared/wish/schema'
import { serverNow, today } from '@/lib/clock'
import { callPhone } from '@/lib/phone-call'
import { sayDay, sayInstant } from '@/lib/words'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { PersonRow } from '@/ui/person-row'
import { Timeline } from '@/ui/timeline'
import { go } from '@/routes'
import { whyLine } from '../lists/wish-card'
import {
  eventWords,
  groupWords,
  howVerifiedWords,
  kindWords,
  whyNotDoneWords,
  ratingWords,
  sideWords,
  targetWords,
} from '../words'

/** What is wished for, in their own words. */
export function WishText({ wish: { text, kind } }: { wish: WishView }) {
  return text === undefined ? null : (
    <Card title={kindWords(kind)}>
      <View>{text}</View>
    </Card>
  )
}

/** How it is to be handed over, and what was said about it. */
export function WishFacts({ wish }: { wish: WishView }) {
  const { times, mayVisit, asked, sentence, fulfilled, rating, verified, side } = wish
  const { reopenReason, notDone } = wish
  const isInside = side === 'asker' || side === 'keeper'
  return (
    <>
      {side === 'other' && wish.card && <PublicFacts card={wish.card} />}
      {(times !== undefined || mayVisit !== undefined || isInside) && (
        <Card flush>
          {times !== undefined && <ListRow icon="clock" title={times} detail="什么时候方便" />}
          {mayVisit !== undefined && (
            <ListRow
              icon="map-pin-house"
              title={mayVisit ? '可以上门，要先说好' : '不上门，在驿站或由社区转交'}
              detail="怎么给"
            />
          )}
          {isInside && sentence && (
            <ListRow
              icon="eye"
              title={sentence.text}
              detail={sentence.agreed ? '大家看到的话，本人同意了' : '准备给大家看的话'}
            />
          )}
          {reopenReason !== undefined && (
            <ListRow icon="info" title={reopenReason} detail="为什么再办一次，本人说" />
          )}
          {notDone !== undefined && (
            <ListRow icon="info" title={whyNotDoneWords(notDone)} detail="为什么没有办成" />
          )}
          {isInside && asked?.hiddenFromCompound && <ListRow icon="info" title="不给本小区的人看" />}
          {isInside && verified && (
            <ListRow
              icon="check"
              title={howVerifiedWords(verified.how)}
              detail={sayInstant(verified.at, serverNow())}
            />
          )}
          {fulfilled?.note !== undefined && <ListRow icon="check" title={fulfilled.note} detail="办的人说" />}
          {rating && (
            <ListRow icon="check" title={ratingWords(rating.stars)} detail={rating.note ?? '本人的评价'} />
          )}
        </Card>
      )}
    </>
  )
}

/** What whoever only browses is told: for whom, where, and why it is offered to them. */
function PublicFacts({ card }: { card: NonNullable<WishView['card']> }) {
  return (
    <Card flush>
      <ListRow icon="user-round" title={groupWords(card.group)} detail={card.place} />
      <ListRow icon="clock" title={whyLine(card)} detail="为什么给您看" />
    </Card>
  )
}

/** To whom it went on, and the number of the one who follows it up. */
export function Redirected({ wish: { redirected } }: { wish: WishView }) {
  if (!redirected) return null
  const { to, who, phone, by } = redirected
  return (
    <Card title={`转给${targetWords(to)}`}>
      <PersonRow
        name={who}
        role={`跟着办，${sayDay(by, today())}前回话 · ${phone}`}
        onCall={() => callPhone(phone)}
      />
    </Card>
  )
}

/** Others that are linked with it, what happened, and who looked at name and number. */
export function WishStory({ wish, isOwn }: { wish: WishView; isOwn: boolean }) {
  const { timeline, looks, linked, mergedInto, side } = wish
  const now = serverNow()
  const others = mergedInto ? [mergedInto, ...linked] : linked
  return (
    <>
      {others.length > 0 && (
        <Card flush>
          {others.map((other) => (
            <ListRow
              key={other}
              title={other === mergedInto ? '看合在一起的那个' : '看放在一起的另一个'}
              onClick={() => void go.toWish(other, isOwn ? 'own' : undefined)}
            />
          ))}
        </Card>
      )}
      {timeline.length > 0 && (
        <Card title="经过">
          <Timeline
            entries={timeline.map((entry, i) => ({
              id: String(timeline.length - i),
              who: sideWords(entry.side, side),
              what: [eventWords(entry), entry.reason].filter(Boolean).join('：'),
              when: sayInstant(entry.at, now),
            }))}
          />
        </Card>
      )}
      {looks && looks.length > 0 && (
        <Card title="谁看过电话和住址" flush>
          {looks.map(({ at, by, field, reason }, i) => (
            <ListRow
              key={String(i)}
              icon="eye"
              title={`${by}看了${field === 'mobile' ? '电话' : '门牌'}`}
              detail={[sayInstant(at, now), reason].filter((part) => part !== '').join(' · ')}
            />
          ))}
        </Card>
      )}
    </>
  )
}
