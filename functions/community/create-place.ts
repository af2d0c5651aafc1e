import { createPlace } from '@shared/community/contract'
import { checkPosition, responsibleFor } from '@shared/community/rules'
import type { Place } from '@shared/community/schema'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { changeOfPlace } from './change-of-place'
import { mustBeOpen } from './must-be-open'
import { lineOfPlace } from './place.store'
import { townsOfCounty } from './towns'

/** Adds a place. Whoever answers for it, or works above them, may. */
export const handler = handle(createPlace, async (request) => {
  const { body, county, tree, now, newId, authorise, refuse } = request
  const receipt = await command(createPlace, request, async () => {
    if (!county) return refuse('NOT_ALLOWED')
    const place: Place = { ...body, countyId: county.countyId, version: 1 }
    const above = body.parentId ? await lineOfPlace(body.parentId) : []
    // Of places of other counties nobody learns that they are there.
    if (body.parentId && above[0]?.countyId !== county.countyId) return refuse('NOT_FOUND')
    const responsible = responsibleFor([place, ...above], tree)
    // Without one the position is wrong, and that is what has to be said.
    authorise({ kind: 'org', orgId: responsible ?? county.rootOrgId })
    // Nobody puts anything of theirs into a place of others.
    const around = responsibleFor(above, tree)
    if (around) authorise({ kind: 'org', orgId: around })
    checkPosition(
      place,
      above[0],
      townsOfCounty(county, tree).map(({ code }) => code),
    )
    if (body.orgId) mustBeOpen(body.orgId, tree)
    return changeOfPlace(undefined, place, 'place.created', { eventId: newId('event'), now })
  })
  return { status: 201, body: receipt }
})
