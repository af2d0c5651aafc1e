import { useState } from 'react'
import { linkWish, listSimilarWishes } from '@shared/wish/contract'
import type { SimilarWish, WishView } from '@shared/wish/schema'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { serverNow } from '@/lib/clock'
import { useIdParam } from '@/lib/use-id-param'
import { useRead } from '@/lib/use-read'
import { useSend } from '@/lib/use-send'
import { sayInstant } from '@/lib/words'
import { go } from '@/routes'
import { ActionSheet } from '@/ui/action-sheet'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/empty-state'
import { ErrorState } from '@/ui/error-state'
import { ListRow } from '@/ui/list-row'
import { StateTag } from '@/ui/state-tag'
import { NoSuchWish } from '../../no-such-wish'
import { stateWords } from '../../words'

/** Others near in time and place that may be the same: one merges them, links them, or leaves them apart. */
export default function SimilarPage() {
  const wishId = useIdParam('wish', 'wishId')
  return wishId ? <Similar wishId={wishId} /> : <NoSuchWish />
}

const hows = ['same', 'linked', 'apart'] as const
const howOptions = [
  { value: 'same', label: '就是同一个', detail: '这一个结束，往后只办那一个' },
  { value: 'linked', label: '不是同一个，放在一起看' },
  { value: 'apart', label: '没有关系' },
]

function Similar({ wishId }: { wishId: WishView['wishId'] }) {
  const read = useRead(listSimilarWishes, { params: { wishId } })
  const { send, sending, problem } = useSend()
  const [asking, ask] = useState<SimilarWish>()

  async function link(how: (typeof hows)[number]) {
    if (!asking) return
    const { wishId: other } = asking
    ask(undefined)
    const sent = await send(linkWish, { params: { wishId }, body: { other, how } })
    if (sent && how === 'same') void go.toWishInstead(other)
  }
  return (
    <Screen title="有没有重复的" subtitle="附近、这些天提的，可能是同一件事" reads={[read]}>
      {problem && <ErrorState happened="没有办成" todo={problem.sentence} />}
      <ReadState read={read} failed="没有打开相近的心愿">
        {({ wishes }) =>
          wishes.length === 0 ? (
            <EmptyState
              sentence="没有看起来重复的"
              action={{ label: '返回', onClick: () => void go.back() }}
            />
          ) : (
            <Card flush>
              {wishes.map((one) => (
                <ListRow
                  key={one.wishId}
                  title={one.text}
                  detail={`${one.name} · ${one.place} · ${sayInstant(one.submittedAt, serverNow())}${one.sameAsker ? ' · 同一个人提的' : ''}`}
                  tag={
                    <StateTag state={stateWords(one.state).kind}>
                      {one.linked ? '放在一起了' : stateWords(one.state).word}
                    </StateTag>
                  }
                  {...(!sending && { onClick: () => ask(one) })}
                />
              ))}
            </Card>
          )
        }
      </ReadState>
      <ActionSheet
        open={asking !== undefined}
        title="这两个是什么关系"
        options={howOptions}
        onChoose={(chosen) => {
          const how = hows.find((one) => one === chosen)
          if (how) void link(how)
        }}
        onClose={() => ask(undefined)}
      />
    </Screen>
  )
}
