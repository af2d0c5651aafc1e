import { useContactsDue } from '@/components/contact/use-due'
import { useSafe } from '@/components/contact/use-safe'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { WrongRole } from '@/components/wrong-role'
import { useGrant } from '@/lib/acting-as'
import { go } from '@/routes'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/empty-state'
import { ErrorState } from '@/ui/error-state'
import { ListRow } from '@/ui/list-row'
import { FollowUps } from '../../due/follow-ups'
import { TurnCard } from '../../due/turn-card'

/** Whom to contact now by the county's plans, how far each turn is, and what was promised. */
export default function DuePage() {
  const grant = useGrant()
  const read = useContactsDue()
  const safe = useSafe()
  if (!grant) return <WrongRole forWhom="支部和驿站的同志" />
  return (
    <Screen reads={[read]} title="该联系了">
      <ReadState read={read} failed="没有打开要联系的人">
        {({ turns, followUps }) => (
          <>
            <FollowUps followUps={followUps} />
            {safe.problem && <ErrorState happened="没有记下" todo={safe.problem.sentence} />}
            {turns.map((turn) => (
              <TurnCard key={turn.planId} turn={turn} safe={safe} />
            ))}
            {turns.length + followUps.length === 0 && <EmptyState sentence="现在没有要联系的人" />}
          </>
        )}
      </ReadState>
      <Card flush>
        <ListRow
          icon="calendar-days"
          title="联系安排"
          detail="一季一访、一节一问"
          onClick={() => void go.toContactPlans()}
        />
        {!grant.stationId && (
          <ListRow
            icon="eye"
            title="联系台账"
            detail="季度、年度的数，点开看记录"
            onClick={() => void go.toContactSheet(grant.orgId)}
          />
        )}
      </Card>
    </Screen>
  )
}
