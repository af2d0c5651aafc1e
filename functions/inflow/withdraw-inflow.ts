import { withdrawInflow } from '@shared/inflow/contract'
import { withdraw } from '@shared/inflow/rules'
import { inflowStep } from './inflow-step'

export const handler = inflowStep(withdrawInflow, 'inflow.closed', (one, _request, context) =>
  withdraw(one, context),
)
