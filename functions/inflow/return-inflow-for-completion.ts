import { returnInflowForCompletion } from '@shared/inflow/contract'
import { returnForCompletion } from '@shared/inflow/rules'
import { inflowStep } from './inflow-step'

export const handler = inflowStep(
  returnInflowForCompletion,
  'inflow.returned_for_completion',
  (one, { body }, context) => returnForCompletion(one, body.reason, context),
)
