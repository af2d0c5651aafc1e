import { submitWish } from '@shared/wish/contract'
import { submit } from '@shared/wish/rules'
import { knownPlace } from '../community/door'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { changeOf, contextOf } from './change'
import { keeperAt } from './kept-by'
import { checkTold } from './told'

/** A wish of one's own, or for somebody who knows of it; by anybody who belongs to the county. */
export const handler = handle(submitWish, async (request) => {
  const { body, person, county, tree, now, newId, authorise, refuse } = request
  authorise({ kind: 'nothing' })
  const receipt = await command(submitWish, request, async () => {
    const { communityId, compoundId } = body.residence
    const at = await knownPlace(compoundId ?? communityId, tree)
    if (!county || !at) return refuse('PLACE_UNKNOWN')
    const { wishId, isComplaint: complaint = false, ...told } = body
    const asked = {
      ...(await checkTold(told, 'self', { wishId, at, county, now })),
      accountId: person.accountId,
      ...(person.member?.countyId === county.countyId && { memberId: person.member.memberId }),
    }
    const context = contextOf(now, county)
    const wish = submit({ wishId, countyId: county.countyId, complaint }, asked, context)
    const keeper = keeperAt(at, wish, tree)
    const by = { side: 'asker', eventId: newId('event'), keeper, context } as const
    return changeOf(undefined, wish, 'wish.submitted', by)
  })
  return { status: 201, body: receipt }
})
