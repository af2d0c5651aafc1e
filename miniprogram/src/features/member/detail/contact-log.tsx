import { listContacts } from '@shared/contact/contract'
import { contactWayWords } from '@shared/contact/schema'
import type { MemberView } from '@shared/member/schema'
import { useSafe } from '@/components/contact/use-safe'
import { today } from '@/lib/clock'
import { useRead } from '@/lib/use-read'
import { sayDay } from '@/lib/words'
import { go } from '@/routes'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ErrorState } from '@/ui/error-state'
import { ListRow } from '@/ui/list-row'
import { StateTag } from '@/ui/state-tag'

const words: Record<string, string> = contactWayWords
/** As many as say how it has been lately. */
const few = 3

/** When somebody was in touch with the member lately, and writing down that one was. */
export function ContactLog({ member }: { member: MemberView }) {
  const { memberId, state, death, name } = member
  const read = useRead(listContacts, { params: { memberId }, query: {} })
  const safe = useSafe()
  const said = safe.said.get(memberId)
  const mayWrite = state === 'active' && !death
  const contacts = read.data?.contacts.filter(({ struck }) => !struck) ?? []
  return (
    <>
      <Card title="联系记录" flush>
        {mayWrite && (
          <ListRow
            icon="pencil"
            title="记一次联系"
            detail="打了电话、走访了，记一笔"
            onClick={() => void go.toLogContact(memberId)}
          />
        )}
        {mayWrite && (
          <ListRow
            title="今天打过电话，没别的事"
            end={
              said ? (
                <StateTag state={said === 'kept' ? 'waiting' : 'done'}>
                  {said === 'kept' ? '等网络' : '记下了'}
                </StateTag>
              ) : (
                <Button
                  width="inline"
                  label={`平安：${name}`}
                  loading={safe.saying !== undefined}
                  onClick={() => void safe.say(memberId)}
                >
                  平安
                </Button>
              )
            }
          />
        )}
        {read.data && contacts.length === 0 && <ListRow title="还没有记录" />}
        {contacts
          .slice(0, few)
          .map(({ contactId, on, how, byName, orgName, topic, difficulty, followUp }) => (
            <ListRow
              key={contactId}
              title={`${sayDay(on, today())} · ${words[how] ?? '联系了'}`}
              detail={[byName ?? orgName, topic, difficulty, followUp].filter(Boolean).join(' · ')}
            />
          ))}
        {(read.data?.contacts.length ?? 0) > 0 && (
          <ListRow title="看全部联系记录" onClick={() => void go.toContacts(memberId)} />
        )}
      </Card>
      {safe.problem && <ErrorState happened="没有记下" todo={safe.problem.sentence} />}
    </>
  )
}
