import { changePostSettings } from '@shared/post/contract'
import { checkedKinds } from '@shared/post/settings'
import { eventPart } from '../events/event.entity'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { getPostSettings, saveSettingsPart } from './settings.store'

/** The county sets its posts. A change that builds on older ones is refused; what was offered stays as it is. */
export const handler = handle(changePostSettings, async (request) => {
  const { body, county, now, newId, authorise, refuse } = request
  if (!county) return refuse('NOT_ALLOWED')
  const { countyId, rootOrgId: orgId } = county
  authorise({ kind: 'county', countyId })
  const receipt = await command(changePostSettings, request, async () => {
    const before = await getPostSettings(countyId)
    if (body.version !== before.version) return refuse('CHANGED_MEANWHILE')
    const { kinds, unitSheet } = body
    return {
      receipt: { id: countyId, version: before.version + 1, state: 'changed', at: now },
      parts: [
        saveSettingsPart(countyId, before, checkedKinds(before, { kinds, unitSheet })),
        eventPart({
          ...{ eventId: newId('event'), type: 'post.settings_changed', countyId, at: now },
          ...{ aggregateId: countyId, orgId, tell: [] },
        }),
      ],
    }
  })
  return { status: 200, body: receipt }
})
