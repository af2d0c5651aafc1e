import { tellInflowOrigin } from '@shared/inflow/contract'
import { tellOrigin } from '@shared/inflow/rules'
import { inflowStep } from './inflow-step'

export const handler = inflowStep(tellInflowOrigin, 'inflow.origin_told', (one, { body }, context) =>
  tellOrigin(one, body, context),
)
