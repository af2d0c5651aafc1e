import { readContactPlans } from '@shared/contact/contract'
import { mostPlans } from '@shared/contact/plan'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { today } from '@/lib/clock'
import { useRead } from '@/lib/use-read'
import { go } from '@/routes'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { StateTag } from '@/ui/state-tag'
import { planDetail, turnDetail } from '../../plan/words'

/** What the county wants of its branches, and when the turns run; the county changes it. */
export default function PlansPage() {
  const read = useRead(readContactPlans, {})
  const { mayChange, plans = [] } = read.data ?? {}
  return (
    <Screen
      reads={[read]}
      title="联系安排"
      subtitle={mayChange ? '全县的支部、驿站都照这里办' : '由县里定，各支部、驿站照办'}
      action={
        mayChange &&
        plans.length < mostPlans && <Button onClick={() => void go.toContactPlan()}>加一项</Button>
      }
    >
      <ReadState read={read} failed="没有打开联系安排">
        {(data) => (
          <>
            {data.plans.map((plan) => (
              <Card key={plan.planId} flush>
                <ListRow
                  title={plan.title}
                  detail={planDetail(plan)}
                  end={
                    <StateTag state={plan.active ? 'done' : 'neutral'}>
                      {plan.active ? '在用' : '停用'}
                    </StateTag>
                  }
                  onClick={data.mayChange ? () => void go.toContactPlan(plan.planId) : undefined}
                />
                {plan.about !== undefined && <ListRow title={plan.about} />}
                {plan.active && plan.turn && <ListRow title={turnDetail(plan.turn, today())} />}
              </Card>
            ))}
          </>
        )}
      </ReadState>
    </Screen>
  )
}
