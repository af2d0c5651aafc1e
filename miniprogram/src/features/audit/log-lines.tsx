import type { AuditLine } from '@shared/audit/schema'
import { dayOf } from '@shared/time'
import { today } from '@/lib/clock'
import { sayDay, sayTime } from '@/lib/words'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { wordsOf } from './action-words'
import { actingWords, thingOf } from './thing-words'

interface LogLinesProps {
  lines: readonly AuditLine[]
  /** Opens all that is known about one thing; absent where that is what one looks at. */
  onThing?: (subjectId: string) => void
}

/** By whom and as whom, as far as it isn't said by what it was done to. */
const doneBy = (subjectId: string, accountId: string, actingAs: string): string[] => [
  ...(subjectId === accountId ? [] : [`由${thingOf(accountId)}`]),
  ...(actingAs === 'self' ? [] : [`以${actingWords(actingAs)}`]),
]

/** Who did what to which thing, when and as whom: codes and ids, nobody's name. */
export function LogLines({ lines, onThing }: LogLinesProps) {
  return (
    <Card flush>
      {lines.map(({ at, requestId, action, subjectId, accountId, actingAs }) => (
        <ListRow
          key={`${at} ${requestId} ${subjectId}`}
          title={wordsOf(action)}
          detail={[
            `${sayDay(dayOf(at), today())} ${sayTime(at)}`,
            thingOf(subjectId),
            ...doneBy(subjectId, accountId, actingAs),
          ].join(' · ')}
          {...(onThing && { onClick: () => onThing(subjectId) })}
        />
      ))}
    </Card>
  )
}
