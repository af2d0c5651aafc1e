import type { WishId } from '@shared/ids'
import { listInbox, markNoticeRead } from '@shared/notice/contract'
import type { Notice } from '@shared/notice/schema'
import { noticeWords } from '@shared/notice/words'
import { addDays, instant } from '@shared/time'
import { readToday } from '@shared/today/contract'
import * as wish from '@shared/wish/contract'
import { putRaw } from '../privacy/testing/table'
import { givenSomebody, newId, type Somebody } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import {
  aLamp,
  aVisit,
  givenClaimed,
  givenHelper,
  givenNeighbourhood,
  givenPublished,
  givenResident,
  givenSubmitted,
  type Neighbourhood,
  sentence,
  signedInAgain,
  today,
} from './testing/wishes'

let system: System
let at: Neighbourhood
beforeAll(async () => {
  system = await startSystem()
  at = await givenNeighbourhood(system)
}, 120_000)
afterAll(() => system.close())

const noticesOf = async (who: Somebody, wishId: WishId): Promise<Notice[]> => {
  await system.cloud.stream.whenIdle()
  const { notices } = await who.do(listInbox, { query: {} })
  return notices.filter((one) => one.wishId === wishId)
}
/** Oldest first. */
const codesOf = async (who: Somebody, wishId: WishId) =>
  (await noticesOf(who, wishId)).map(({ code }) => code).reverse()
const texts = (notices: readonly Notice[]) =>
  notices.map(({ code, params }) => noticeWords(code, params).text).join(' ')
const answer = (wishId: WishId, body: object) =>
  at.resident.do(wish.answerWish, { params: { wishId }, body: body as { step: 'confirm' } }) // one of its steps

describe('a resident', () => {
  it('hears on their own phone of each step that is theirs to know, and marks it as read', async () => {
    const wishId = await givenSubmitted(at)
    const params = { wishId }
    const suits = { how: 'phone' as const, mayVisit: true, hiddenFromCompound: false, sentence }
    await at.worker.do(wish.settleWish, { params, body: { step: 'return', reason: '请写清要什么样的灯' } })
    await answer(wishId, { step: 'complete', text: '要一盏台灯', mayVisit: true, hiddenFromCompound: false })
    await at.worker.do(wish.verifyWish, { params, body: suits })
    await answer(wishId, { step: 'agree', sentence })
    await at.worker.do(wish.publishWish, { params, body: {} })
    await at.helper.do(wish.claimWish, { params, body: { claimId: newId('claim') } })
    await at.worker.do(wish.arrangeWish, { params, body: aVisit(at) })
    await at.helper.do(wish.carryOutWish, { params, body: { step: 'fulfil' } })
    expect(await codesOf(at.resident, wishId)).toEqual([
      ...['wish_needs_completion', 'wish_sentence_to_agree', 'wish_published'],
      ...['wish_somebody_helps', 'wish_arranged', 'wish_please_confirm'],
    ])
    const told = await noticesOf(at.resident, wishId)
    expect(texts(told)).toContain('请写清要什么样的灯')
    // Where and when, who comes and the code word are read on the page.
    for (const secret of ['桂花开了', '陈志远', '周晓梅']) expect(texts(told)).not.toContain(secret)
    const { notices } = await at.resident.do(readToday, {})
    expect(notices.some((one) => one.wishId === wishId && !one.read)).toBe(true)
    const [newest] = told
    const noticeId = newest?.noticeId ?? newId('notice')
    await at.resident.do(markNoticeRead, { params: { noticeId } })
    const [after] = await noticesOf(at.resident, wishId)
    expect(after).toMatchObject({ noticeId, read: true })
    await answer(wishId, { step: 'confirm' })
  })

  it('reads who follows it up and by when, and that there is an answer', async () => {
    const wishId = await givenSubmitted(at)
    const params = { wishId }
    const by = addDays(today(at), 3)
    const redirect = { step: 'redirect', to: 'property', who: '周晓梅', phone: '19900008199', by } as const
    await at.worker.do(wish.settleWish, { params, body: redirect })
    const [told] = await noticesOf(at.resident, wishId)
    expect(told).toMatchObject({ code: 'wish_redirected', params: { name: '周晓梅', by } })
    await at.worker.do(wish.settleWish, { params, body: { step: 'follow_up', done: true, note: '修好了' } })
    expect(await codesOf(at.resident, wishId)).toEqual(['wish_redirected', 'wish_followed_up'])
  })

  it('has an inbox of their own, into which no other resident looks; a member is told as a member', async () => {
    const other = await givenResident(system, aLamp(at).residence)
    const wishId = await givenPublished(at)
    expect(await codesOf(at.resident, wishId)).toContain('wish_published')
    expect((await other.do(listInbox, { query: {} })).notices).toEqual([])
    const stranger = await givenSomebody(system, {})
    expect((await stranger.call(listInbox, { query: {} })).status).toBe(403)
  })
})

describe('of who has no phone', () => {
  it('those who work there are asked to call when something changes that they didn’t do', async () => {
    const wishId = newId('wish')
    const params = { wishId }
    const consent = { how: 'spoken' as const, on: today(at) }
    await at.worker.do(wish.typeInWish, { body: { wishId, ...aLamp(at), consent } })
    const suits = { how: 'phone' as const, mayVisit: true, hiddenFromCompound: false, sentence }
    await at.worker.do(wish.verifyWish, { params, body: suits })
    await at.worker.do(wish.publishWish, { params, body: { agreement: consent } })
    const helper = await givenHelper(system, at.county)
    await helper.do(wish.claimWish, { params, body: { claimId: newId('claim') } })
    await helper.do(wish.carryOutWish, { params, body: { step: 'hand_back' } })
    await helper.do(wish.claimWish, { params, body: { claimId: newId('claim') } })
    await at.worker.do(wish.arrangeWish, { params, body: aVisit(at) })
    await helper.do(wish.carryOutWish, { params, body: { step: 'fulfil' } })
    expect(await codesOf(at.worker, wishId)).toEqual([
      ...['wish_claimed', 'wish_tell_asker', 'wish_claimed', 'wish_call_asker'],
    ])
    const { wishes } = await at.worker.do(wish.listWishInbox, {
      query: { placeId: at.places.community, list: 'to_confirm' },
    })
    expect(wishes.find((one) => one.wishId === wishId)).toMatchObject({ callAsker: true })
  })
})

describe('who works in a community', () => {
  it('reads what concerns its wishes, and nothing that its organisation is told of members', async () => {
    const wishId = await givenSubmitted(at)
    const params = { wishId }
    expect(await codesOf(at.worker, wishId)).toEqual(['wish_submitted'])
    const inCompound = await givenSomebody(system, {
      role: {
        county: at.county,
        role: 'community_worker',
        orgId: at.county.community,
        placeId: at.places.compound,
      },
    })
    expect(await codesOf(inCompound, wishId)).toEqual(['wish_submitted'])
    const elsewhere = await givenSomebody(system, {
      role: {
        county: at.county,
        role: 'community_worker',
        orgId: at.county.community,
        placeId: at.places.elsewhere,
      },
    })
    expect((await elsewhere.do(listInbox, { query: {} })).notices).toEqual([])
    const noticeId = newId('notice')
    const ofOrg = { recipientId: at.county.community, noticeId, kind: 'notice', code: 'member_moved_in' }
    const row = { pk: `INB#${at.county.community}`, sk: noticeId, params: { name: '秦守义' }, read: false }
    await putRaw(system, { ...ofOrg, ...row, at: instant(system.cloud.clock.now()), schema: 1 })
    const { notices } = await at.worker.do(listInbox, { query: {} })
    expect(JSON.stringify(notices)).not.toContain('秦守义')
    const mine = { noticeId: notices[0]?.noticeId ?? newId('notice') }
    await at.worker.do(markNoticeRead, { params: mine })
    for (const params of [mine, { noticeId }])
      expect((await elsewhere.call(markNoticeRead, { params })).status).toBe(404)
    expect((await at.worker.call(markNoticeRead, { params: { noticeId } })).status).toBe(404)
    await at.worker.do(wish.settleWish, { params, body: { step: 'return', reason: '请写清楚' } })
  })
})

describe('a claim that is overdue', () => {
  it('is released once: asker, claimant and worker are each told once, however often the schedule runs', async () => {
    const resident = await givenResident(system, aLamp(at).residence)
    const helper = await givenHelper(system, at.county)
    const wishId = await givenClaimed({ ...at, resident }, {}, helper)
    await system.cloud.stream.whenIdle()
    system.cloud.clock.advance({ days: 15 })
    const { fallDueWish } = await import('./door')
    const again = () =>
      fallDueWish(wishId, { now: instant(system.cloud.clock.now()), newId: () => newId('event') })
    // Two runs at once, and once more.
    expect((await Promise.all([again(), again()])).filter(Boolean)).toHaveLength(1)
    expect(await again()).toBe(false)
    await system.cloud.runSchedule()
    const of = (who: Somebody) => signedInAgain(at, who)
    const [asker, claimant, worker] = [await of(resident), await of(helper), await of(at.worker)]
    const count = async (who: Somebody, code: string) =>
      (await codesOf(who, wishId)).filter((one) => one === code).length
    expect([
      await count(asker, 'wish_waits_again'),
      await count(claimant, 'wish_claim_over'),
      await count(worker, 'wish_offered_again'),
    ]).toEqual([1, 1, 1])
  })
})
