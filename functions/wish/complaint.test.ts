import { listInbox } from '@shared/notice/contract'
import type { WishId } from '@shared/ids'
import { readToday } from '@shared/today/contract'
import * as wish from '@shared/wish/contract'
import { revealWish } from '@shared/wish/reveal-contract'
import { wishLists } from '@shared/wish/words'
import { givenSomebody, newId, type Somebody } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import { givenNeighbourhood, givenSubmitted, type Neighbourhood, sentence } from './testing/wishes'

let system: System
let at: Neighbourhood
/** Those below the organisation that takes a complaint: of the community, of the compound, and of their organisation. */
let below: Record<'ofCommunity' | 'ofCompound' | 'ofTheirOrganisation', Somebody>
beforeAll(async () => {
  system = await startSystem()
  at = await givenNeighbourhood(system)
  const { county, places, worker } = at
  const inCompound = { county, role: 'community_worker' as const, orgId: county.community }
  below = {
    ofCommunity: worker,
    ofCompound: await givenSomebody(system, { role: { ...inCompound, placeId: places.compound } }),
    ofTheirOrganisation: await givenSomebody(system, {
      role: { county, role: 'party_worker', orgId: county.community },
    }),
  }
}, 120_000)
afterAll(() => system.close())

const words = '网格员从来不来看老人'
const everyone = () => Object.values(below)

/** All that somebody finds of a wish, wherever they look. */
async function foundBy(who: Somebody, wishId: WishId, near: WishId): Promise<string[]> {
  await system.cloud.stream.whenIdle()
  const { communityId, compoundId } = { communityId: at.places.community, compoundId: at.places.compound }
  const found: string[] = []
  const look = (where: string, output: unknown) => {
    if (JSON.stringify(output ?? {}).includes(wishId) || JSON.stringify(output ?? {}).includes(words))
      found.push(where)
  }
  for (const list of wishLists)
    for (const query of [
      { placeId: communityId, list },
      { placeId: compoundId, list },
      { orgId: at.county.community, list },
      { orgId: at.county.root, list },
    ])
      look(`inbox ${list}`, (await who.call(wish.listWishInbox, { query })).output)
  const params = { wishId }
  look('by id', (await who.call(wish.readWish, { params })).output)
  look('similar to it', (await who.call(wish.listSimilarWishes, { params })).output)
  look('similar', (await who.call(wish.listSimilarWishes, { params: { wishId: near } })).output)
  look('number', (await who.call(revealWish, { params, body: { field: 'mobile' } })).output)
  look('public', (await who.call(wish.listWishes, { query: { placeId: communityId } })).output)
  look('today', (await who.call(readToday, {})).output)
  look('notices', (await who.call(listInbox, { query: {} })).output)
  return found
}

describe('a complaint in the form of a wish', () => {
  it('is found nowhere by those whom it goes past, and by the organisation above them', async () => {
    const near = await givenSubmitted(at, { text: words.slice(0, 4) })
    const wishId = await givenSubmitted(at, { isComplaint: true, text: words })
    for (const who of everyone()) expect(await foundBy(who, wishId, near)).toEqual([])
    const params = { wishId }
    const { wishes } = await at.superior.do(wish.listWishInbox, {
      query: { orgId: at.county.root, list: 'to_verify' },
    })
    expect(wishes.map((one) => one.wishId)).toContain(wishId)
    expect(await at.superior.do(wish.readWish, { params })).toMatchObject({ side: 'keeper', text: words })
    const { notices } = await at.superior.do(listInbox, { query: {} })
    expect(notices.map((one) => one.wishId)).toContain(wishId)
  })

  it('can be touched by none of them, also when they know its number', async () => {
    const other = await givenSubmitted(at, { text: '想要一把椅子' })
    const params = { wishId: await givenSubmitted(at, { isComplaint: true, text: words }) }
    const suits = { how: 'phone' as const, mayVisit: true, hiddenFromCompound: false, sentence }
    for (const who of everyone()) {
      const answers = [
        await who.call(wish.verifyWish, { params, body: suits }),
        await who.call(wish.settleWish, { params, body: { step: 'return', reason: '没有这回事' } }),
        await who.call(wish.linkWish, { params, body: { other, how: 'same' } }),
        await who.call(wish.linkWish, {
          params: { wishId: other },
          body: { other: params.wishId, how: 'linked' },
        }),
        await who.call(revealWish, { params, body: { field: 'mobile' } }),
      ]
      expect(answers.map(({ error }) => error?.code)).toEqual(answers.map(() => 'NOT_FOUND'))
    }
  })

  it('that one of them marks as such is out of their sight from then on, whatever comes of it', async () => {
    const near = await givenSubmitted(at, { text: words.slice(0, 4) })
    const wishId = await givenSubmitted(at, { text: words })
    const params = { wishId }
    await at.worker.do(wish.settleWish, { params, body: { step: 'mark_complaint' } })
    await at.superior.do(wish.settleWish, { params, body: { step: 'return', reason: '请写清是哪一天' } })
    const told = { text: words, mayVisit: false, hiddenFromCompound: false }
    await at.resident.do(wish.answerWish, { params, body: { step: 'complete', ...told } })
    await system.cloud.stream.whenIdle()
    const { notices } = await at.superior.do(listInbox, { query: {} })
    expect(notices.filter((one) => one.wishId === wishId).map(({ code }) => code)).toEqual([
      ...['wish_submitted', 'wish_submitted'],
    ])
    // What they were told while it was a wish among others stays; it leads nowhere.
    for (const who of everyone()) {
      const found = await foundBy(who, wishId, near)
      expect(found.filter((where) => where !== 'notices' && where !== 'today')).toEqual([])
      const told = (await who.do(listInbox, { query: {} })).notices.filter((one) => one.wishId === wishId)
      expect(told.map(({ code }) => code)).toEqual(['wish_submitted'])
    }
    expect((await at.worker.call(wish.claimWish, { params, body: { claimId: newId('claim') } })).status).toBe(
      404,
    )
  })
})
