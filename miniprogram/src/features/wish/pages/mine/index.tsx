import { listOwnWishes } from '@shared/wish/contract'
import { KeptOnPhone } from '@/components/kept-on-phone'
import { MoreButton } from '@/components/more-button'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { serverNow } from '@/lib/clock'
import { useList } from '@/lib/use-list'
import { sayInstant } from '@/lib/words'
import { go } from '@/routes'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/empty-state'
import { ListRow } from '@/ui/list-row'
import { StateTag } from '@/ui/state-tag'
import { type Asker, NotAgreed, useAsker } from '../../asks-for'
import { stateWords } from '../../words'

/** What one has wished for, for oneself or for others, or whoever one acts for; what waits for an answer says so. */
export default function MyWishesPage() {
  const asker = useAsker()
  const { principal, isAgreed, actingAs } = asker
  if (principal && !isAgreed) return <NotAgreed name={principal.name} />
  return <MyWishes key={actingAs} {...asker} />
}

function MyWishes({ actingAs, principal }: Asker) {
  const whose = principal?.name ?? '您'
  const list = useList(
    listOwnWishes,
    (cursor) => ({ query: { ...(cursor && { cursor }) }, actingAs }),
    ({ wishes }) => wishes,
  )
  return (
    <Screen
      reads={[list]}
      action={
        <Button kind="primary" onClick={() => void go.toPostWish()}>
          许个心愿
        </Button>
      }
    >
      <KeptOnPhone />
      <ReadState read={{ ...list, data: list.items }} failed={`没有打开${whose}的心愿`}>
        {(wishes) =>
          wishes.length === 0 ? (
            <EmptyState
              sentence={
                principal
                  ? `${whose}还没有提过心愿。问好了，就可以替${whose}提。`
                  : '您还没有提过心愿。给自己提，替家里老人、邻居提，都可以。'
              }
            />
          ) : (
            <Card flush>
              {wishes.map(({ wishId, text, state, submittedAt, waitsForMe }) => {
                const { word, kind } = stateWords(state)
                return (
                  <ListRow
                    key={wishId}
                    title={text}
                    detail={`${sayInstant(submittedAt, serverNow())}提的`}
                    tag={
                      <StateTag state={waitsForMe ? 'waiting' : kind}>
                        {waitsForMe ? '等您回话' : word}
                      </StateTag>
                    }
                    onClick={() => void go.toWish(wishId, principal ? undefined : 'own')}
                  />
                )
              })}
            </Card>
          )
        }
      </ReadState>
      <MoreButton list={list} />
    </Screen>
  )
}
