import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { listWishInbox } from '@shared/wish/contract'
import { type WishInboxCard, wishLists } from '@shared/wish/schema'
import { MoreButton } from '@/components/more-button'
import { ReadState } from '@/components/read-state'
import { RoleSwitch } from '@/components/role-switch'
import { Screen } from '@/components/screen'
import { WrongRole } from '@/components/wrong-role'
import { useGrant } from '@/lib/acting-as'
import { today } from '@/lib/clock'
import { useList } from '@/lib/use-list'
import { liveMs } from '@/lib/use-live'
import { sayDay } from '@/lib/words'
import { go } from '@/routes'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/empty-state'
import { ListRow } from '@/ui/list-row'
import { StateTag } from '@/ui/state-tag'
import { Tabs } from '@/ui/tabs'
import { InboxScope, useInboxScope } from '../../keeping/inbox-scope'
import { keepsWishes } from '../../keeping/keepers'
import { groupWords, shortKindWords, stateWords } from '../../words'

/** Wishes to verify, to publish, and what goes on with them, for those who answer for a place. */
export default function InboxPage() {
  return keepsWishes(useGrant()) ? <Inbox /> : <WrongRole forWhom="小区支部和社区的同志" />
}

type List = (typeof wishLists)[number]

const titles: Record<List, string> = {
  to_verify: '要核实',
  published: '等认领',
  claimed: '有人认领',
  to_confirm: '等确认',
  redirected: '转出去的',
  over: '结束的',
}
const none: Record<List, string> = {
  to_verify: '现在没有要核实的心愿',
  published: '现在没有等人认领的心愿',
  claimed: '现在没有人在办的心愿',
  to_confirm: '现在没有等本人确认的心愿',
  redirected: '现在没有转给别人办的心愿',
  over: '还没有结束的心愿',
}

function Inbox() {
  const inbox = useInboxScope()
  const asked = useRouter().params['list']
  const [tab, setTab] = useState<List>(wishLists.find((one) => one === asked) ?? 'to_verify')
  const { scope } = inbox
  const list = useList(
    listWishInbox,
    (cursor) => scope && { query: { ...scope, list: tab, ...(cursor && { cursor }) } },
    ({ wishes }) => wishes,
    liveMs.slow,
  )
  return (
    <Screen
      {...(inbox.name !== undefined && { title: inbox.name })}
      reads={[list]}
      action={
        <Button kind="primary" onClick={() => void go.toWishOnPaper()}>
          代录心愿卡
        </Button>
      }
    >
      <RoleSwitch />
      <InboxScope inbox={inbox} />
      {!scope && <EmptyState sentence="选您负责的社区或小区，看那里的心愿" />}
      {scope && (
        <Tabs
          tabs={wishLists.map((key) => ({ key, title: titles[key] }))}
          value={tab}
          onChange={(key) => setTab(wishLists.find((one) => one === key) ?? 'to_verify')}
        />
      )}
      <ReadState read={{ ...list, data: list.items }} failed="没有打开这里的心愿">
        {(wishes) =>
          wishes.length === 0 ? (
            <EmptyState sentence={none[tab]} />
          ) : (
            <Card flush>
              {wishes.map((wish) => (
                <InboxRow key={wish.wishId} wish={wish} />
              ))}
            </Card>
          )
        }
      </ReadState>
      <MoreButton list={list} />
    </Screen>
  )
}

function InboxRow({ wish }: { wish: WishInboxCard }) {
  const {
    wishId,
    name,
    place,
    group,
    kind,
    text,
    state,
    dueOn,
    isComplaint,
    source,
    callAsker = false,
  } = wish
  const now = today()
  const isLate = dueOn !== undefined && dueOn < now
  const marks = [isComplaint ? '投诉' : '', source === 'paper' ? '纸质卡' : '', shortKindWords(kind)]
  const detail = [`${name}（${groupWords(group)}）`, place, ...marks, dueOn ? `${sayDay(dueOn, now)}前` : '']
  const { word, kind: shape } = stateWords(state)
  const toDo = callAsker ? '打电话问本人' : word
  return (
    <ListRow
      title={text}
      detail={detail.filter((part) => part !== '').join(' · ')}
      tag={<StateTag state={isLate ? 'waiting' : shape}>{isLate ? '过期了' : toDo}</StateTag>}
      onClick={() => void go.toWish(wishId)}
    />
  )
}
