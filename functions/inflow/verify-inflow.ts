import { verifyInflow } from '@shared/inflow/contract'
import { verify } from '@shared/inflow/rules'
import { inflowStep } from './inflow-step'

export const handler = inflowStep(verifyInflow, 'inflow.verified', (one, { body }, context) =>
  verify(one, body.how, context),
)
