import type { InflowView } from '@shared/inflow/schema'
import { today } from '@/lib/clock'
import { sayDay } from '@/lib/words'
import { ErrorState } from '@/ui/error-state'
import { NowCard } from '@/ui/now-card'
import { StateTag } from '@/ui/state-tag'
import { stateWords, stepWords } from '../words'
import type { InflowSteps } from './use-inflow-steps'
import { whatNow } from './what-now'

/** Where it stands, and the one thing to do now. */
export function InflowNow({ inflow, steps }: { inflow: InflowView; steps: InflowSteps }) {
  const by = inflow.dueOn ? `${sayDay(inflow.dueOn, today())}前` : '尽快'
  const { title, sentence, next } = whatNow(inflow, by)
  const { word, kind } = stateWords(inflow.state)
  const label =
    next !== undefined && inflow.maySteps.includes(next) ? stepWords(next, inflow.side) : undefined
  return (
    <NowCard
      tag={<StateTag state={kind}>{word}</StateTag>}
      title={title}
      sentence={sentence}
      button={
        next !== undefined && label !== undefined
          ? { label, loading: steps.sending, onClick: () => steps.start(next) }
          : undefined
      }
    >
      {steps.problem && <ErrorState happened="没有办成" todo={steps.problem.sentence} />}
    </NowCard>
  )
}
