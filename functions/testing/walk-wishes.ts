import { acceptDelegation, offerDelegation } from '@shared/delegation/contract'
import { listInbox, markNoticeRead } from '@shared/notice/contract'
import { addDays } from '@shared/time'
import { readToday } from '@shared/today/contract'
import * as wish from '@shared/wish/contract'
import { revealWish } from '@shared/wish/reveal-contract'
import { anAgreement } from '../delegation/testing/agreements'
import {
  aLamp,
  aVisit,
  givenClaimed,
  givenForMany,
  givenHelper,
  givenNeighbourhood,
  givenSubmitted,
  givenVerified,
  type Neighbourhood,
  sentence,
  today,
} from '../wish/testing/wishes'
import { newKey } from './caller'
import { givenSomebody, newId, type Somebody } from './people'
import type { System } from './system'
import type { Through } from './walk-everything'

const by =
  (through: Through, as: string, who: Pick<Somebody, 'do'>): Somebody['do'] =>
  (endpoint, sent) =>
    through(endpoint, as, () => who.do(endpoint, sent))

/** One that comes true: told, seen to, published, claimed, brought to the door, confirmed, rated. */
async function walkToTheEnd(at: Neighbourhood, through: Through): Promise<void> {
  const [asker, helper] = [by(through, 'resident', at.resident), by(through, 'helper', at.helper)]
  const worker = by(through, 'community worker', at.worker)
  const { community, compound } = at.places
  const params = { wishId: newId('wish') }
  await asker(wish.submitWish, { body: { ...params, ...aLamp(at) } })
  await asker(wish.listOwnWishes, { query: {} })
  await worker(wish.listWishInbox, { query: { placeId: community, list: 'to_verify' } })
  await worker(wish.listWishInbox, { query: { placeId: compound, list: 'to_verify' } })
  const suits = { mayVisit: true, hiddenFromCompound: false }
  await worker(wish.verifyWish, { params, body: { how: 'visit', sentence, ...suits } })
  await asker(wish.answerWish, { params, body: { step: 'agree', sentence } })
  await worker(wish.publishWish, { params, body: {} })
  await helper(wish.listWishes, { query: { placeId: community } })
  const offered = by(through, 'helper, the best first', at.helper)
  await offered(wish.listWishes, { query: { placeId: community, order: 'offered' } })
  const claiming = { key: newKey(), params, body: { claimId: newId('claim') } }
  await helper(wish.claimWish, claiming)
  await helper(wish.claimWish, claiming)
  await worker(wish.arrangeWish, { params, body: aVisit(at) })
  const asked = { key: newKey(), params, body: { field: 'mobile' as const } }
  await helper(revealWish, asked)
  await helper(revealWish, asked)
  await asker(wish.readWish, { params })
  await helper(wish.listOwnClaims, { query: {} })
  await helper(wish.carryOutWish, { params, body: { step: 'fulfil', note: '装好了' } })
  await asker(wish.answerWish, { params, body: { step: 'confirm' } })
  await asker(wish.answerWish, { params, body: { step: 'rate', stars: 'good' } })
}

/** A daughter asks for her mother, and follows it. */
async function walkForMother(at: Neighbourhood, through: Through): Promise<void> {
  const { system, county } = at
  const mother = await givenSomebody(system, { memberOf: { county, orgId: county.branch, name: '何秀珍' } })
  const daughter = await givenSomebody(system, {})
  const agreement = { ...anAgreement(system), scopes: ['wishes' as const] }
  const actingAs = agreement.delegationId
  await mother.do(offerDelegation, { body: agreement })
  await daughter.do(acceptDelegation, { body: { code: agreement.code, name: '何小妹' } })
  const forHer = by(through, 'delegate', daughter)
  const onBehalf = { relation: 'child', consent: 'spoken', on: today(at) } as const
  await forHer(wish.submitWish, { actingAs, body: { wishId: newId('wish'), ...aLamp(at), onBehalf } })
  await forHer(wish.listOwnWishes, { actingAs, query: {} })
  await by(through, 'member', mother)(wish.listOwnWishes, { query: {} })
}

/** One that needs two: another helps along, has it when the first can't, and a third comes and goes. */
async function walkTogether(at: Neighbourhood, through: Through): Promise<void> {
  const [first, second, third] = [
    at.helper,
    await givenHelper(at.system, at.county, '何大勇'),
    await givenHelper(at.system, at.county, '方小琴'),
  ]
  const params = { wishId: await givenForMany(at, 3) }
  await first.do(wish.claimWish, { params, body: { claimId: newId('claim') } })
  for (const one of [second, third])
    await by(through, 'another helper', one)(wish.joinWish, { params, body: { claimId: newId('claim') } })
  await by(through, 'another helper', third)(wish.leaveWish, { params })
  const handsOn = by(through, 'helper, to another', first)
  await handsOn(wish.carryOutWish, { params, body: { step: 'hand_back' } })
  await second.do(wish.carryOutWish, { params, body: { step: 'hand_back' } })
}

/** What a community's own inbox holds, and a resident's. */
async function walkInboxes(at: Neighbourhood, through: Through): Promise<void> {
  await at.system.cloud.stream.whenIdle()
  const worker = by(through, 'community worker', at.worker)
  const { notices } = await worker(listInbox, { query: {} })
  await worker(markNoticeRead, { params: { noticeId: notices[0]?.noticeId ?? newId('notice') } })
  await worker(readToday, {})
  const resident = by(through, 'resident', at.resident)
  await resident(listInbox, { query: {} })
  await resident(readToday, {})
}

/** Calls every endpoint of wishes; one claim is left that nobody carries out in time. */
export async function walkWishes(system: System, through: Through): Promise<void> {
  const at = await givenNeighbourhood(system)
  const worker = by(through, 'community worker', at.worker)
  await walkToTheEnd(at, through)
  await walkForMother(at, through)
  await walkTogether(at, through)
  const body = { wishId: newId('wish'), ...aLamp(at), consent: { how: 'spoken' as const, on: today(at) } }
  await worker(wish.typeInWish, { body })
  const params = { wishId: body.wishId }
  await worker(wish.listSimilarWishes, { params })
  await worker(wish.linkWish, { params, body: { other: await givenSubmitted(at), how: 'linked' } })
  const redirected = {
    to: 'property',
    who: '周晓梅',
    phone: '19900008199',
    by: addDays(today(at), 3),
  } as const
  await worker(wish.settleWish, { params, body: { step: 'redirect', ...redirected } })
  await givenVerified(at)
  await givenClaimed(at)
  await walkInboxes(at, through)
}
