import type { InflowView } from '@shared/inflow/schema'
import { useOutbox } from '@/lib/outbox'
import { Button } from '@/ui/button'
import { NowCard } from '@/ui/now-card'
import { StateTag } from '@/ui/state-tag'
import * as v from 'valibot'
import { CompleteForm } from '../form/complete-form'
import { stepWords } from '../words'
import { InflowFacts } from './inflow-facts'
import { InflowNow } from './inflow-now'
import { InflowPeople } from './inflow-people'
import { StepDialogs } from './step-dialogs'
import { useInflowSteps } from './use-inflow-steps'
import { whatNow } from './what-now'

const aboutInflow = v.object({ inflowId: v.string() })

/** One registration from the top down: where it stands, what to do now, whom to call, what happened. */
export function InflowDetail({ inflow }: { inflow: InflowView }) {
  const steps = useInflowSteps(inflow)
  const { waiting } = useOutbox()
  const waits =
    !steps.sending &&
    waiting.some(({ params }) => v.is(aboutInflow, params) && params.inflowId === inflow.inflowId)
  if (steps.asking === 'complete') return <CompleteForm inflow={inflow} onDone={steps.close} />
  const { next } = whatNow(inflow, '')
  return (
    <>
      {waits ? <KeptStep /> : <InflowNow inflow={inflow} steps={steps} />}
      <InflowPeople inflow={inflow} />
      <InflowFacts inflow={inflow} />
      {!waits &&
        inflow.maySteps.map((step) => {
          const label = step === next || isDone(step, inflow) ? undefined : labelOf(step, inflow)
          return (
            label !== undefined && (
              <Button
                key={step}
                kind={step === 'remove' || step === 'withdraw' ? 'text' : 'secondary'}
                disabled={steps.sending}
                onClick={() => steps.start(step)}
              >
                {label}
              </Button>
            )
          )
        })}
      <StepDialogs inflow={inflow} steps={steps} />
    </>
  )
}

/** Who has been told may answer. */
const labelOf = (step: string, { originTold, side }: InflowView) =>
  step === 'tell_origin' && originTold ? '记下原支部的回话' : stepWords(step, side)

/** Possible once more, and of no use. */
const isDone = (step: string, { originTold, state }: InflowView): boolean =>
  (step === 'tell_origin' && originTold?.answer !== undefined) ||
  (step === 'complete' && state === 'registered')

/** In its place while a step waits on the phone for the network: nothing else can be started. */
function KeptStep() {
  return (
    <NowCard
      tag={<StateTag state="waiting">等网络</StateTag>}
      title="您办的这一步存在手机里"
      sentence="现在没有网络，有网就自动发出，不用再点。"
    />
  )
}
