import { sayInflowLeaves } from '@shared/inflow/contract'
import { sayLeaves } from '@shared/inflow/rules'
import { inflowStep } from './inflow-step'

export const handler = inflowStep(sayInflowLeaves, 'inflow.leaving', (one, { body }, context) =>
  sayLeaves(one, body.on, context),
)
