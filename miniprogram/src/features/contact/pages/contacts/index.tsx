import { useState } from 'react'
import type { PersonId } from '@shared/contact/person'
import { listContacts } from '@shared/contact/contract'
import type { ContactView } from '@shared/contact/schema'
import { useSafe } from '@/components/contact/use-safe'
import { MoreButton } from '@/components/more-button'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { useList } from '@/lib/use-list'
import { go } from '@/routes'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/empty-state'
import { ErrorState } from '@/ui/error-state'
import { Popup } from '@/ui/popup'
import { EntryRow } from '../../list/entry-row'
import { EntrySheet } from '../../list/entry-sheet'
import { NoSuch } from '../../no-such'
import { usePersonId } from '../../use-person-id'

/** When somebody was in touch with a member: for those who keep in touch, and for the member. */
export default function ContactsPage() {
  const memberId = usePersonId()
  return memberId ? <Contacts memberId={memberId} /> : <NoSuch what="这位党员" />
}

function Contacts({ memberId }: { memberId: PersonId }) {
  const at = (cursor?: string) => ({ params: { memberId }, query: { ...(cursor && { cursor }) } })
  // Each part as it is: the first says whose log it is.
  const list = useList(listContacts, at, (part) => [part])
  const [first] = list.items ?? []
  const contacts = list.items?.flatMap((part) => part.contacts) ?? []
  const [open, setOpen] = useState<ContactView>()
  const safe = useSafe()
  const name = first?.memberName
  const said = safe.said.get(memberId)
  return (
    <Screen
      reads={[list]}
      title={name}
      subtitle="联系记录"
      action={
        first?.mayLog && (
          <Button kind="primary" onClick={() => void go.toLogContact(memberId)}>
            记一次联系
          </Button>
        )
      }
    >
      <ReadState read={{ ...list, data: first }} failed="没有打开联系记录">
        {({ mayLog }) => (
          <>
            {mayLog && (
              <Button
                label={`平安：${name ?? ''}`}
                disabled={said !== undefined}
                loading={safe.saying !== undefined}
                onClick={() => void safe.say(memberId)}
              >
                {said === 'kept' ? '已存在手机里' : said ? '记下了，平安' : '今天打过电话，平安'}
              </Button>
            )}
            {safe.problem && <ErrorState happened="没有记下" todo={safe.problem.sentence} />}
            {contacts.length === 0 && <EmptyState sentence="还没有联系记录" />}
            {contacts.length > 0 && (
              <Card flush>
                {contacts.map((contact) => (
                  <EntryRow key={contact.contactId} contact={contact} onOpen={() => setOpen(contact)} />
                ))}
              </Card>
            )}
            <MoreButton list={list} />
          </>
        )}
      </ReadState>
      <Popup open={open !== undefined} position="bottom" label="这次联系" onClose={() => setOpen(undefined)}>
        {open && <EntrySheet memberId={memberId} contact={open} onClose={() => setOpen(undefined)} />}
      </Popup>
    </Screen>
  )
}
