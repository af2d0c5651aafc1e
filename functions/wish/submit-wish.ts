import { submitWish } from '@shared/wish/contract'
import { submit } from '@shared/wish/rules'
import { knownPlace } from '../community/door'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { whoAsks } from './who-asks'
import { changeOf, contextOf } from './change'
import { keeperAt } from './kept-by'
import { checkTold } from './told'

/** A wish of one's own, for somebody who knows of it, or for whom one acts; by anybody who belongs to the county. */
export const handler = handle(submitWish, async (request) => {
  const { body, county, tree, now, newId, refuse } = request
  const receipt = await command(submitWish, request, async () => {
    const { wishId, isComplaint: complaint = false, residence, ...rest } = body
    const { asker, told, parts } = await whoAsks(request, rest)
    const at = await knownPlace(residence.compoundId ?? residence.communityId, tree)
    if (!county || !at) return refuse('PLACE_UNKNOWN')
    const asked = {
      ...(await checkTold({ ...told, residence }, 'self', { wishId, at, county, now })),
      ...asker,
    }
    const context = contextOf(now, county)
    const wish = submit({ wishId, countyId: county.countyId, complaint }, asked, context)
    const keeper = keeperAt(at, wish, tree)
    const by = { side: 'asker', eventId: newId('event'), keeper, context } as const
    const change = await changeOf(undefined, wish, 'wish.submitted', by)
    return { ...change, parts: [...change.parts, ...parts] }
  })
  return { status: 201, body: receipt }
})
