import { useRouter } from '@tarojs/taro'
import type { PersonId } from '@shared/contact/person'
import { listContacts } from '@shared/contact/contract'
import { contactWays } from '@shared/contact/schema'
import type { ContactId } from '@shared/ids'
import type { Day } from '@shared/time'
import { Screen } from '@/components/screen'
import { chosenDay } from '@/lib/chosen-day'
import { useIdParam } from '@/lib/use-id-param'
import { useRead } from '@/lib/use-read'
import { Button } from '@/ui/button'
import { NowCard } from '@/ui/now-card'
import { NoSuch } from '../../no-such'
import { usePersonId } from '../../use-person-id'
import { ContactForm } from '../../write/contact-form'
import { useWriting } from '../../write/use-writing'
import { Written } from '../../write/written'

/** Writing a contact down: after a call it opens filled in, and 平安 is one tap. */
export default function LogPage() {
  const memberId = usePersonId()
  const wrongId = useIdParam('contact', 'corrects')
  const { how, on } = useRouter().params
  const wrongOn = chosenDay(on ?? '')
  const corrects = wrongId && wrongOn ? { contactId: wrongId, on: wrongOn } : undefined
  if (!memberId) return <NoSuch what="这位党员" />
  return <Log key={memberId} memberId={memberId} called={how === 'phone'} corrects={corrects} />
}

interface LogProps {
  memberId: PersonId
  /** They have just been called. */
  called: boolean
  corrects: { contactId: ContactId; on: Day } | undefined
}

function Log({ memberId, called, corrects }: LogProps) {
  // Names the member, also without a network when their log was seen before.
  const read = useRead(listContacts, { params: { memberId }, query: {} })
  const name = read.data?.memberName ?? '这位党员'
  const wrong = read.data?.contacts.find(({ contactId }) => contactId === corrects?.contactId)
  const way = contactWays.find((one) => one === (called ? 'phone' : wrong?.how))
  const filled = { ...(way && { how: way }), ...(corrects && { on: corrects.on }) }
  const writing = useWriting(memberId, filled, corrects)
  if (writing.written)
    return (
      <Screen title={name}>
        <Written {...{ memberId, name, draft: writing.draft, state: writing.written }} />
      </Screen>
    )
  return (
    <Screen
      title={name}
      subtitle={corrects ? '重新写一条，原来那条划掉留着' : called ? '今天打了电话' : '记一次联系'}
    >
      {called && (
        <NowCard title="没有别的事？" sentence="一点就记下：今天打了电话，平安。">
          <Button
            label={`平安：${name}`}
            loading={writing.sending}
            onClick={() => void writing.save({ topics: ['safe'] })}
          >
            平安
          </Button>
        </NowCard>
      )}
      <ContactForm writing={writing} />
    </Screen>
  )
}
