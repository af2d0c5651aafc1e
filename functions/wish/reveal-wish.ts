import { grantOf, nameOfActing } from '@shared/access/person'
import { revealWish } from '@shared/wish/reveal-contract'
import type { Wish } from '@shared/wish/wish'
import { command } from '../http/command'
import { handle, type Request } from '../http/handle'
import { stillShows } from '../http/still-shows'
import { lookPart } from '../privacy/door'
import { openText } from '../vault/box'
import { keeperOf, subjectOf } from './kept-by'
import { revealable, sideOf } from './side-of'
import { getWish } from './wish.store'

type Asked = Request<typeof revealWish>

/** The line that the asker reads: the organisation, or who helps. Their own look leaves none. */
function lookOf(wish: Wish, side: ReturnType<typeof sideOf>, request: Asked) {
  const { body, person, as, county, tree, now, requestId } = request
  if (side === 'asker') return []
  const grant = grantOf(as)
  const office = grant && tree.get(grant.orgId)?.name
  const by = side === 'claimant' && 'claim' in wish && !wish.claim.unnamed ? wish.claim.name : office
  return [
    lookPart(
      {
        ...{ memberId: wish.wishId, at: now, requestId, field: body.field, accountId: person.accountId },
        ...{ actingAs: nameOfActing(as), by: by ?? '帮忙的党员' },
        reason: side === 'claimant' ? '帮忙办心愿' : '联系心愿的事',
      },
      county,
    ),
  ]
}

/** Shows a contact to whom it is shown, after the line has been written that the asker can read. */
export const handler = handle(revealWish, async (request) => {
  const { params, body, person, as, tree, now, authorise, refuse } = request
  const wish = (await getWish(params.wishId)) ?? refuse('NOT_FOUND')
  const keeper = (await keeperOf(wish, tree)) ?? refuse('NOT_FOUND')
  const subject = subjectOf(wish, keeper)
  authorise(subject)
  const side = sideOf(subject, { person, as, tree })
  const { phone, address } = wish.asked
  const box = (body.field === 'mobile' ? phone : address) ?? refuse('NOTHING_TO_REVEAL')
  if (!revealable(wish, side).includes(body.field)) return refuse('NOT_ALLOWED')
  const looked = await command(revealWish, request, async () => ({
    receipt: { id: wish.wishId, version: wish.version, state: wish.state, at: now },
    parts: lookOf(wish, side, request),
  }))
  stillShows(looked, now)
  const where = { id: wish.wishId, field: body.field === 'mobile' ? 'phone' : 'address' } as const
  return { status: 200, body: { field: body.field, value: await openText(box, where) } }
})
