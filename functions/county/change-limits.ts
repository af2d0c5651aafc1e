import { changeLimits } from '@shared/county/contract'
import { checkedLimits } from '@shared/county/limits'
import { eventPart } from '../events/event.entity'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { getLimitsNow, saveLimitsPart } from './limits.store'

/** The county sets its limits. A change that builds on older ones is refused. */
export const handler = handle(changeLimits, async (request) => {
  const { body, county, now, newId, authorise, refuse } = request
  if (!county) return refuse('NOT_ALLOWED')
  const { countyId, rootOrgId: orgId } = county
  authorise({ kind: 'county', countyId })
  const receipt = await command(changeLimits, request, async () => {
    const before = await getLimitsNow(countyId)
    if (body.version !== before.version) return refuse('CHANGED_MEANWHILE')
    const version = before.version + 1
    return {
      receipt: { id: countyId, version, state: 'changed', at: now },
      parts: [
        saveLimitsPart(before, {
          limits: checkedLimits(body.limits),
          retention: body.retention,
          wishLimits: body.wishLimits,
        }),
        eventPart({
          ...{ eventId: newId('event'), type: 'county.limits_changed', countyId, at: now },
          ...{ aggregateId: countyId, orgId, tell: [] },
        }),
      ],
    }
  })
  return { status: 200, body: receipt }
})
