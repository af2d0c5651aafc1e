import { saveContactPlan } from '@shared/contact/contract'
import { savePlan } from '@shared/contact/rules'
import { eventPart } from '../events/event.entity'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { getContactPlans, saveContactPlansPart } from './plan.store'

/** The county changes one of its plans, or adds one. A change that builds on older plans is refused. */
export const handler = handle(saveContactPlan, async (request) => {
  const { params, body, county, now, newId, authorise, refuse } = request
  if (!county) return refuse('NOT_ALLOWED')
  const { countyId, rootOrgId: orgId } = county
  authorise({ kind: 'county', countyId })
  const receipt = await command(saveContactPlan, request, async () => {
    const before = await getContactPlans(countyId)
    const { version, ...plan } = body
    if (version !== before.version) return refuse('CHANGED_MEANWHILE')
    const after = savePlan(before, { ...plan, planId: params.planId })
    return {
      receipt: { id: params.planId, version: after.version, state: 'saved', at: now },
      parts: [
        saveContactPlansPart(before, after),
        eventPart({
          ...{ eventId: newId('event'), type: 'contactPlan.changed', countyId, at: now },
          ...{ aggregateId: params.planId, orgId, tell: [] },
        }),
      ],
    }
  })
  return { status: 200, body: receipt }
})
