import { useState } from 'react'
import { readAudit } from '@shared/audit/contract'
import { addDays, type Day } from '@shared/time'
import { MoreButton } from '@/components/more-button'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { WrongRole } from '@/components/wrong-role'
import { useGrant } from '@/lib/acting-as'
import { chosenDay } from '@/lib/chosen-day'
import { today } from '@/lib/clock'
import { useList } from '@/lib/use-list'
import { sayDay } from '@/lib/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { DateField } from '@/ui/date-field'
import { EmptyState } from '@/ui/empty-state'
import { LogLines } from '../../log-lines'
import { thingOf } from '../../thing-words'

/** How far back one may look, in days; lines are kept at least half a year, as the county has set. */
const furthest = 3 * 366

/** The county's log for its auditor: of one day, or about one thing. Read only. */
export default function LogPage() {
  const isAuditor = useGrant()?.role === 'auditor'
  const now = today()
  const [day, setDay] = useState<Day>()
  const [subjectId, setSubject] = useState<string>()
  const asked = subjectId === undefined ? { day: day ?? now } : { subjectId }
  const list = useList(
    readAudit,
    (cursor) => (isAuditor ? { query: { ...asked, ...(cursor && { cursor }) } } : undefined),
    ({ lines }) => lines,
  )
  if (!isAuditor) return <WrongRole forWhom="负责日志审计的同志" />
  return (
    <Screen title="查看记录" subtitle="谁在什么时候办了什么、看了什么。只能看，不能改" reads={[list]}>
      {subjectId === undefined ? (
        <Card flush>
          <DateField
            label="哪一天"
            value={day ?? now}
            text={sayDay(day ?? now, now)}
            from={addDays(now, -furthest)}
            to={now}
            hint="点一条，看那件事的全部记录"
            onChange={(text) => setDay(chosenDay(text))}
          />
        </Card>
      ) : (
        <Card title={`${thingOf(subjectId)}的全部记录`}>
          <Button onClick={() => setSubject(undefined)}>{`回到${sayDay(day ?? now, now)}`}</Button>
        </Card>
      )}
      <ReadState read={{ ...list, data: list.items }} failed="没有打开记录">
        {(lines) =>
          lines.length === 0 ? (
            <EmptyState sentence="这里没有记录" />
          ) : (
            <LogLines lines={lines} {...(subjectId === undefined && { onThing: setSubject })} />
          )
        }
      </ReadState>
      <MoreButton list={list} />
    </Screen>
  )
}
