import * as v from 'valibot'
import type { Endpoint } from '@shared/endpoint'
import type { InflowMember } from '@shared/inflow/inflow'
import type { InflowContext } from '@shared/inflow/rules'
import { type InflowEventType, thisInflowSchema } from '@shared/inflow/schema'
import type { receiptSchema } from '@shared/receipt'
import { command } from '../http/command'
import { handle, type Request } from '../http/handle'
import { changeOf, contextOf, doneAt, sideOf, subjectOf } from './change'
import { getInflow } from './inflow.store'

type StepEndpoint = Endpoint & { params: typeof thisInflowSchema; status: 200; output: typeof receiptSchema }

/**
 * The handler of a command on one registration: load it, ask who may, ask the rule, save.
 * @param type what happened, which may depend on what is asked.
 * @param rule gives it as it is afterwards, or refuses.
 */
export const inflowStep = <E extends StepEndpoint>(
  endpoint: E,
  type: InflowEventType | ((request: Request<E>) => InflowEventType),
  rule: (
    one: InflowMember,
    request: Request<E>,
    context: InflowContext,
  ) => InflowMember | Promise<InflowMember>,
) =>
  handle(endpoint, async (request) => {
    const { inflowId } = v.parse(thisInflowSchema, request.params)
    const receipt = await command(endpoint, request, async () => {
      const { county, tree, now, newId, as } = request
      const one = await getInflow(inflowId)
      if (!one || !county) return request.refuse('NOT_FOUND')
      request.authorise(subjectOf(one))
      const after = await rule(one, request, contextOf(now, county))
      const happened = typeof type === 'string' ? type : type(request)
      const by = { side: sideOf(as), ...doneAt(as), eventId: newId('event'), now, tree }
      return changeOf(one, after, happened, by)
    })
    return { status: 200, body: receipt }
  })
