import { today } from '@/lib/clock'
import { sayDay } from '@/lib/words'
import { go } from '@/routes'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { SectionTitle } from '@/ui/section-title'
import { type ContactsDue, useContactsDue } from './use-due'

/** As many as fit beside what else waits. */
const few = 3

/** Those not contacted yet, each once, by the plan that ends first. */
function missingOf({ turns }: ContactsDue) {
  const missing = new Map<string, { name: string; title: string; until: (typeof turns)[number]['until'] }>()
  for (const { title, until, members } of [...turns].sort((a, b) => (a.until < b.until ? -1 : 1)))
    for (const { memberId, name, contactedOn } of members)
      if (!contactedOn && !missing.has(memberId)) missing.set(memberId, { name, title, until })
  return [...missing.values()]
}

/** 该联系了: whom to contact by the county's plans, and what was promised by now. Nothing where nothing is due. */
export function DueSummary() {
  const { data } = useContactsDue()
  if (!data) return null
  const now = today()
  const missing = missingOf(data)
  const promised = data.followUps.filter(({ followUpOn }) => followUpOn <= now)
  if (missing.length + promised.length === 0) return null
  return (
    <>
      <SectionTitle count={missing.length + promised.length}>该联系了</SectionTitle>
      <Card flush>
        {promised.slice(0, few).map(({ contactId, memberName, followUp, followUpOn }) => (
          <ListRow
            key={contactId}
            icon="clock"
            title={`${memberName}：${followUp ?? '再联系一次'}`}
            detail={`说好${sayDay(followUpOn, now)}`}
            onClick={() => void go.toContactsDue()}
          />
        ))}
        {missing.slice(0, few).map(({ name, title, until }) => (
          <ListRow
            key={name}
            icon="phone"
            title={name}
            detail={`${title} · ${sayDay(until, now)}前`}
            onClick={() => void go.toContactsDue()}
          />
        ))}
        <ListRow
          title={missing.length + promised.length > few ? '看全部' : '去联系'}
          detail="打了电话就记一笔，没事的一点“平安”"
          onClick={() => void go.toContactsDue()}
        />
      </Card>
    </>
  )
}
