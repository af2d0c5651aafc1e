import { tellInflowOrigin } from '@shared/inflow/contract'
import { tellOrigin } from '@shared/inflow/rules'
import { inflowStep } from './inflow-step'

/** The branch at home was told, or has answered: the two are two lines of what happened. */
export const handler = inflowStep(
  tellInflowOrigin,
  ({ body }) => (body.answer ? 'inflow.origin_answered' : 'inflow.origin_told'),
  (one, { body }, context) => tellOrigin(one, body, context),
)
