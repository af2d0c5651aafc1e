import { useState } from 'react'
import { listContacts } from '@shared/contact/contract'
import { contactWayWords } from '@shared/contact/schema'
import type { MemberView } from '@shared/member/schema'
import { MoreButton } from '@/components/more-button'
import { today } from '@/lib/clock'
import { useList } from '@/lib/use-list'
import { sayDay } from '@/lib/words'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { Popup } from '@/ui/popup'
import { ContactForm } from './contact-form'

const words: Record<string, string> = contactWayWords

/** When somebody was in touch with the member, and writing down that one was. */
export function ContactLog({ member }: { member: MemberView }) {
  const { memberId, state, death, name } = member
  const [writing, setWriting] = useState(false)
  const list = useList(
    listContacts,
    (cursor) => ({ params: { memberId }, query: { ...(cursor && { cursor }) } }),
    ({ contacts }) => contacts,
  )
  const mayWrite = state === 'active' && !death
  return (
    <>
      <Card title="联系记录" flush>
        {mayWrite && (
          <ListRow
            icon="pencil"
            title="记一次联系"
            detail="打了电话、走访了，记一笔"
            onClick={() => setWriting(true)}
          />
        )}
        {list.items?.length === 0 && <ListRow title="还没有记录" />}
        {list.items?.map(({ contactId, on, how, orgName, topic, difficulty, followUp }) => (
          <ListRow
            key={contactId}
            title={`${sayDay(on, today())} · ${words[how] ?? '联系了'}`}
            detail={[orgName, topic, difficulty, followUp].filter(Boolean).join(' · ')}
          />
        ))}
      </Card>
      <MoreButton list={list} />
      <Popup open={writing} position="bottom" label={`和${name}联系了`} onClose={() => setWriting(false)}>
        <ContactForm member={member} onDone={() => setWriting(false)} />
      </Popup>
    </>
  )
}
