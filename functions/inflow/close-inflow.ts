import { closeInflow } from '@shared/inflow/contract'
import { close } from '@shared/inflow/rules'
import { inflowStep } from './inflow-step'

export const handler = inflowStep(closeInflow, 'inflow.closed', (one, { body }, context) =>
  close(one, body.outcome, context),
)
