import { useState } from 'react'
import type { TripView } from '@shared/trip/schema'
import { today } from '@/lib/clock'
import { sayDay } from '@/lib/words'
import { ActionSheet } from '@/ui/action-sheet'
import { Button } from '@/ui/button'
import type { Option } from '@/ui/option-list'
import { type Plan, planWords, possiblePlans } from '../plans/choices'
import { whatNow } from '../what-now'
import { stepWords } from '../words'
import type { TripSteps } from './use-trip-steps'

interface MemberStepsProps {
  trip: TripView
  steps: TripSteps
}

/** Below the one next thing: the likeliest change at one tap, and everything else under 更多. */
export function MemberSteps({ trip, steps }: MemberStepsProps) {
  const [open, setOpen] = useState(false)
  const now = today()
  const { next } = whatNow(trip, 'member', now, (day) => sayDay(day, now))
  const [first, ...plans] = possiblePlans(trip, now)
  const quick = first === 'later' || first === 'longer' ? first : undefined
  const rare = optionsOf(trip, next, quick || !first ? plans : [first, ...plans])
  // Whoever hasn't said when they return is most likely to say that they are back.
  const back = quick ? undefined : rare.find(({ value }) => value === 'report_return')
  const others = rare.filter((one) => one !== back)
  const choose = (value: string) => {
    setOpen(false)
    const plan = plans.concat(first ?? []).find((one) => one === value)
    if (plan) steps.startPlan(plan)
    else steps.start(value)
  }
  return (
    <>
      {quick && (
        <Button disabled={steps.sending} onClick={() => steps.startPlan(quick)}>
          {planWords[quick]}
        </Button>
      )}
      {back && (
        <Button disabled={steps.sending} onClick={() => steps.start(back.value)}>
          {back.label}
        </Button>
      )}
      {others.length > 0 && (
        <Button kind="text" label="更多要办的" disabled={steps.sending} onClick={() => setOpen(true)}>
          更多
        </Button>
      )}
      <ActionSheet
        open={open}
        title="还要办什么"
        options={others}
        onChoose={choose}
        onClose={() => setOpen(false)}
      />
    </>
  )
}

const details: Partial<Record<string, string>> = {
  elsewhere: '离开现在的地方，去另一个区县',
  other: '住址、电话、去做什么、日子',
  visit_home: '住几天再走，外出不结束',
  report_return: '外出结束，支部找您聊聊',
  withdraw: '报备撤回',
}

const steps = ['complete', 'check_in', 'visit_home', 'report_return', 'withdraw'] as const

function optionsOf({ maySteps }: TripView, next: string | undefined, plans: readonly Plan[]): Option[] {
  const offered = steps.filter(
    (step) =>
      maySteps.includes(step) &&
      step !== next &&
      // Who may still withdraw hasn't left, and so can't be back: one of the two is offered.
      (step !== 'report_return' || !maySteps.includes('withdraw')),
  )
  const named = [
    ...plans.map((plan) => ({ value: plan, label: planWords[plan] })),
    ...offered.map((step) => ({ value: step, label: stepWords(step) ?? step })),
  ]
  return named.map(({ value, label }) => {
    const detail = details[value]
    return { value, label, ...(detail && { detail }), ...(value === 'withdraw' && { danger: true }) }
  })
}
