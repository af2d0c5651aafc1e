import { changePlace } from '@shared/community/contract'
import { checkPosition, responsibleFor } from '@shared/community/rules'
import { type Place, placeSchema } from '@shared/community/schema'
import type { Body } from '@shared/endpoint'
import * as v from 'valibot'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { changeOfPlace } from './change-of-place'
import { knownPlace } from './known-place'
import { mustBeOpen } from './must-be-open'
import { lineOfPlace } from './place.store'
import { townsOfCounty } from './towns'

/** The place as it is then; what is `null` is gone. */
const changed = (place: Place, said: Body<typeof changePlace>): Place =>
  v.parse(
    placeSchema,
    Object.fromEntries(
      Object.entries({ ...place, ...said, version: place.version + 1 }).filter(([, value]) => value !== null),
    ),
  )

/** Renames a place, puts it elsewhere, or gives it to another organisation: asked of the old one and the new. */
export const handler = handle(changePlace, async (request) => {
  const { params, body, county, tree, now, newId, authorise, refuse } = request
  const receipt = await command(changePlace, request, async () => {
    const known = await knownPlace(params.placeId, tree)
    if (!known || !county) return refuse('NOT_FOUND')
    authorise({ kind: 'org', orgId: known.responsible.orgId })
    if (known.place.closedOn) return refuse('PLACE_CLOSED')
    const after = changed(known.place, body)
    const above = after.parentId ? await lineOfPlace(after.parentId) : []
    if (body.parentId && above[0]?.countyId !== county.countyId) return refuse('NOT_FOUND')
    checkPosition(
      after,
      above[0],
      townsOfCounty(county, tree).map(({ code }) => code),
    )
    if (body.orgId) mustBeOpen(body.orgId, tree)
    authorise({ kind: 'org', orgId: responsibleFor([after, ...above], tree) ?? refuse('PLACE_PARENT_WRONG') })
    const around = body.parentId && responsibleFor(above, tree)
    if (around) authorise({ kind: 'org', orgId: around })
    return changeOfPlace(known.place, after, 'place.changed', { eventId: newId('event'), now })
  })
  return { status: 200, body: receipt }
})
