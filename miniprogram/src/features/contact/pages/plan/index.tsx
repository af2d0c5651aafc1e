import { useEffect, useState } from 'react'
import { readContactPlans } from '@shared/contact/contract'
import type { ContactPlanId } from '@shared/ids'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { WrongRole } from '@/components/wrong-role'
import { newId } from '@/lib/random'
import { useIdParam } from '@/lib/use-id-param'
import { useRead } from '@/lib/use-read'
import { PlanForm } from '../../plan/plan-form'

/** The county changes one of its plans, or adds one. */
export default function PlanPage() {
  const planId = useIdParam('contactPlan', 'planId')
  const read = useRead(readContactPlans, {})
  const [fresh, setFresh] = useState<ContactPlanId>()
  useEffect(() => {
    void newId('contactPlan').then(setFresh)
  }, [])
  if (read.data?.mayChange === false) return <WrongRole forWhom="县里的管理员" />
  return (
    <Screen reads={[read]} title={planId ? '改联系安排' : '加一项联系安排'}>
      <ReadState read={read} failed="没有打开联系安排">
        {({ plans, version }) => {
          const known = plans.find((one) => one.planId === planId)
          if (known) {
            const { turn: _turn, ...plan } = known
            return <PlanForm key={plan.planId} plan={plan} version={version} />
          }
          if (!fresh) return null
          const plan = {
            planId: fresh,
            title: '',
            rhythm: 'quarter',
            audience: 'away',
            active: true,
          } as const
          return <PlanForm key={fresh} plan={plan} version={version} />
        }}
      </ReadState>
    </Screen>
  )
}
