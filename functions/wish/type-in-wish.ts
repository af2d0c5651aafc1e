import { dayOf } from '@shared/time'
import { typeInWish } from '@shared/wish/contract'
import { submit } from '@shared/wish/rules'
import { knownPlace, placeSubject } from '../community/door'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { changeOf, contextOf } from './change'
import { keeperAt } from './kept-by'
import { checkTold } from './told'

/** A card that somebody wrote on paper, typed in where they live. */
export const handler = handle(typeInWish, async (request) => {
  const { body, county, tree, now, newId, authorise, refuse } = request
  const receipt = await command(typeInWish, request, async () => {
    const { wishId, isComplaint: complaint = false, consent, ...told } = body
    const { compoundId, communityId } = told.residence
    const at = (await knownPlace(compoundId ?? communityId, tree)) ?? refuse('NOT_FOUND')
    authorise(placeSubject(at, tree))
    if (!county) return refuse('NOT_ALLOWED')
    if (consent.on > dayOf(now)) return refuse('DAY_IN_FUTURE', { 'consent.on': '不能在今天以后' })
    const asked = { ...(await checkTold(told, 'paper', { wishId, at, county, now })), consent }
    const context = contextOf(now, county)
    const wish = submit({ wishId, countyId: county.countyId, complaint }, asked, context)
    const keeper = keeperAt(at, wish, tree)
    const by = { side: 'keeper', eventId: newId('event'), keeper, context } as const
    return changeOf(undefined, wish, 'wish.submitted', by)
  })
  return { status: 201, body: receipt }
})
