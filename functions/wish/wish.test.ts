import { addDays } from '@shared/time'
import * as wish from '@shared/wish/contract'
import { revealWish } from '@shared/wish/reveal-contract'
import { listInbox } from '@shared/notice/contract'
import { newId } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import {
  aLamp,
  agreesToWishes,
  aVisit,
  givenClaimed,
  givenHelper,
  givenNeighbourhood,
  givenPublished,
  givenResident,
  givenSubmitted,
  givenVerified,
  type Neighbourhood,
  sentence,
  today,
} from './testing/wishes'

let system: System
let at: Neighbourhood
beforeAll(async () => {
  system = await startSystem()
  at = await givenNeighbourhood(system)
}, 120_000)
afterAll(() => system.close())

const suits = { how: 'visit' as const, mayVisit: true, hiddenFromCompound: false }
const cards = async (query: object) =>
  (await at.helper.do(wish.listWishes, { query })).wishes.map(({ wishId }) => wishId)

describe('a wish that comes true', () => {
  it('is told on paper, agreed to by word, done at the door, confirmed on paper and looked at by its asker', async () => {
    const wishId = newId('wish')
    const params = { wishId }
    const consent = { how: 'spoken' as const, on: today(at) }
    await at.worker.do(wish.typeInWish, { body: { wishId, ...aLamp(at), consent } })
    await at.worker.do(wish.verifyWish, { params, body: { ...suits, sentence } })
    const unasked = await at.worker.call(wish.publishWish, { params, body: {} })
    expect(unasked.error?.code).toBe('WISH_NOT_AGREED')
    await at.worker.do(wish.publishWish, { params, body: { agreement: consent } })
    await at.helper.do(wish.claimWish, { params, body: { claimId: newId('claim') } })
    const tooEarly = await at.helper.call(revealWish, { params, body: { field: 'mobile' } })
    expect(tooEarly.status).toBe(403)
    await at.worker.do(wish.arrangeWish, { params, body: aVisit(at) })
    const { value } = await at.helper.do(revealWish, { params, body: { field: 'homeAddress' } })
    expect(value).toBe('3 栋 2 单元 501')
    const mine = await at.helper.do(wish.readWish, { params })
    expect(mine).toMatchObject({ side: 'claimant', claim: { handOver: { codeWord: '桂花开了' } } })
    expect(mine.asked).toBeUndefined()
    await at.helper.do(wish.carryOutWish, { params, body: { step: 'fulfil' } })
    await at.worker.do(wish.settleWish, { params, body: { step: 'confirm_on_paper', on: today(at) } })
    expect(await at.worker.do(wish.readWish, { params })).toMatchObject({
      ...{ state: 'confirmed', side: 'keeper', mayReveal: [] },
      confirmed: { by: 'keeper', paperOn: today(at) },
    })
    const closed = await at.helper.call(revealWish, { params, body: { field: 'mobile' } })
    expect(closed.status).toBe(403)
  })

  it('is agreed to and confirmed by its asker on the phone, who sees who looked', async () => {
    const wishId = await givenVerified(at)
    const params = { wishId }
    const another = await at.resident.call(wish.answerWish, {
      params,
      body: { step: 'agree', sentence: '想要别的' },
    })
    expect(another.error?.code).toBe('WISH_SENTENCE_CHANGED')
    await at.resident.do(wish.answerWish, { params, body: { step: 'agree', sentence } })
    await at.worker.do(wish.publishWish, { params, body: {} })
    await at.helper.do(wish.claimWish, { params, body: { claimId: newId('claim') } })
    await at.worker.do(wish.arrangeWish, { params, body: aVisit(at) })
    await at.helper.do(revealWish, { params, body: { field: 'mobile' } })
    expect((await at.resident.do(wish.readWish, { params })).looks).toEqual([
      expect.objectContaining({ by: '陈志远', field: 'mobile' }),
    ])
    await at.helper.do(wish.carryOutWish, { params, body: { step: 'fulfil', note: '装好了' } })
    const notYet = await at.helper.call(wish.answerWish, { params, body: { step: 'confirm' } })
    expect(notYet.status).toBe(403)
    await at.resident.do(wish.answerWish, { params, body: { step: 'confirm' } })
    await at.resident.do(wish.answerWish, { params, body: { step: 'rate', stars: 'good' } })
    expect((await at.resident.do(wish.readWish, { params })).timeline.map(({ type }) => type)).toEqual([
      ...['wish.rated', 'wish.confirmed', 'wish.fulfilled', 'wish.arranged', 'wish.claimed'],
      ...['wish.published', 'wish.agreed', 'wish.verified', 'wish.submitted'],
    ])
    const { claims, open } = await at.helper.do(wish.listOwnClaims, { query: {} })
    expect({ first: claims.find((one) => one.wishId === wishId)?.state, open }).toEqual({
      first: 'done',
      open: 0,
    })
  })
})

describe('the public sentence', () => {
  it.each([
    ['住 3 栋 501 的老人想要一盏灯'],
    ['80 岁的奶奶想要一盏灯'],
    ['得了糖尿病，想要一台血糖仪'],
    ['海棠小学的孩子想要书包'],
    ['吴桂芳想要一盏灯'],
    ['请打 19900008101'],
    ['想要 200 元买灯'],
  ])('may not say “%s”, and tells what to change', async (text) => {
    const wishId = await givenSubmitted(at)
    const { status, error } = await at.worker.call(wish.verifyWish, {
      params: { wishId },
      body: { ...suits, sentence: text },
    })
    expect(status).toBe(400)
    expect(error?.fields?.sentence).toMatch(/请/)
  })

  it('is all that others read, once it is published', async () => {
    const wishId = await givenVerified(at)
    const params = { wishId }
    expect((await at.helper.call(wish.readWish, { params })).status).toBe(404)
    expect(await cards({ placeId: at.places.community })).not.toContain(wishId)
    const agreement = { how: 'written' as const, on: today(at) }
    await at.worker.do(wish.publishWish, { params, body: { agreement } })
    for (const placeId of [at.places.community, at.places.compound])
      expect(await cards({ placeId })).toContain(wishId)
    expect(await cards({ placeId: at.places.elsewhere })).toEqual([])
    expect(await cards({ placeId: at.places.community, kind: 'service' })).toEqual([])
    const read = await at.helper.do(wish.readWish, { params })
    expect(read).toEqual({
      ...{ wishId, version: 3, state: 'published', side: 'other', kind: 'goods', maySteps: ['claim'] },
      ...{ mayReveal: [], linked: [], timeline: [], mayHandOn: true },
      card: expect.objectContaining({ sentence, place: '海棠花园', group: 'elder', waitingDays: 0 }),
    })
  })

  it('is kept from the neighbours who are not to see it', async () => {
    const wishId = await givenPublished(at, { hiddenFromCompound: true })
    const neighbour = await givenResident(system, aLamp(at).residence)
    const list = await neighbour.do(wish.listWishes, { query: { placeId: at.places.community } })
    expect(list.wishes.map((one) => one.wishId)).not.toContain(wishId)
    expect((await neighbour.call(wish.readWish, { params: { wishId } })).status).toBe(404)
    expect(await cards({ placeId: at.places.compound })).not.toContain(wishId)
    const { wishes } = await at.helper.do(wish.listWishes, { query: { placeId: at.places.community } })
    expect(wishes.find((one) => one.wishId === wishId)?.place).toBe('海棠社区')
  })
})

describe('a claim', () => {
  it('is one of a wish, and of a member at most three', async () => {
    const helper = await givenHelper(system, at.county)
    const params = { wishId: await givenClaimed(at, {}, helper) }
    await givenClaimed(at, {}, helper)
    await givenClaimed(at, {}, helper)
    const fourth = { wishId: await givenPublished(at) }
    const full = await helper.call(wish.claimWish, { params: fourth, body: { claimId: newId('claim') } })
    expect(full.error?.code).toBe('CLAIMS_FULL')
    const taken = await at.helper.call(wish.claimWish, { params, body: { claimId: newId('claim') } })
    expect(taken.error?.code).toBe('WISH_TAKEN')
    await helper.do(wish.carryOutWish, { params, body: { step: 'hand_back' } })
    await helper.do(wish.claimWish, { params: fourth, body: { claimId: newId('claim') } })
    const { claims, open } = await helper.do(wish.listOwnClaims, { query: {} })
    expect({ open, states: claims.map(({ state }) => state) }).toEqual({
      open: 3,
      states: ['live', 'live', 'live', 'handed_back'],
    })
  })

  it('that was handed back may be claimed again by the same member', async () => {
    const helper = await givenHelper(system, at.county)
    const wishId = await givenClaimed(at, {}, helper)
    await helper.do(wish.carryOutWish, { params: { wishId }, body: { step: 'hand_back' } })
    await helper.do(wish.claimWish, { params: { wishId }, body: { claimId: newId('claim') } })
    expect((await helper.do(wish.readWish, { params: { wishId } })).side).toBe('claimant')
  })

  it('of one’s own wish, or unnamed for anything but goods, is refused', async () => {
    const helper = await givenHelper(system, at.county)
    const company = { kind: 'companionship' as const, text: '想有人陪着下下棋' }
    const wishId = await givenPublished(at, company)
    const unnamed = await helper.call(wish.claimWish, {
      params: { wishId },
      body: { claimId: newId('claim'), unnamed: true },
    })
    expect(unnamed.error?.code).toBe('UNNAMED_ONLY_FOR_GOODS')
    const own = newId('wish')
    await agreesToWishes(helper)
    await helper.do(wish.submitWish, { body: { wishId: own, ...aLamp(at) } })
    await at.worker.do(wish.verifyWish, { params: { wishId: own }, body: { ...suits, sentence } })
    await helper.do(wish.answerWish, { params: { wishId: own }, body: { step: 'agree', sentence } })
    await at.worker.do(wish.publishWish, { params: { wishId: own }, body: {} })
    const { error } = await helper.call(wish.claimWish, {
      params: { wishId: own },
      body: { claimId: newId('claim') },
    })
    expect(error?.code).toBe('CLAIM_OF_OWN_WISH')
  })

  it('stops at once when somebody came without a word, and goes on or is taken away', async () => {
    const helper = await givenHelper(system, at.county)
    const params = { wishId: await givenClaimed(at, {}, helper) }
    await at.worker.do(wish.arrangeWish, { params, body: aVisit(at) })
    await at.resident.do(wish.answerWish, { params, body: { step: 'stop_visits' } })
    const shut = await helper.call(revealWish, { params, body: { field: 'mobile' } })
    expect(shut.status).toBe(403)
    await at.worker.do(wish.settleWish, { params, body: { step: 'resume' } })
    const body = { step: 'revoke' as const, reason: '换一位同志来办' }
    await at.worker.do(wish.settleWish, { params, body })
    expect(await helper.do(wish.readWish, { params })).toMatchObject({ state: 'published', side: 'other' })
    await system.cloud.stream.whenIdle()
    const { notices } = await helper.do(listInbox, { query: {} })
    expect(notices.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['wish_claim_revoked', 'wish_resumed', 'wish_suspended', 'wish_arranged']),
    )
  })

  it('goes to no door to which nobody was asked', async () => {
    const params = {
      wishId: await givenClaimed(at, { mayVisit: false }, await givenHelper(system, at.county)),
    }
    const { error } = await at.worker.call(wish.arrangeWish, { params, body: aVisit(at) })
    expect(error?.code).toBe('VISIT_NOT_AGREED')
    await at.worker.do(wish.arrangeWish, { params, body: { ...aVisit(at), where: 'station' } })
  })

  it('of a minor’s wish shows the words alone', async () => {
    const helper = await givenHelper(system, at.county)
    const params = { wishId: await givenClaimed(at, { group: 'minor' }, helper) }
    const where = { ...aVisit(at), where: 'worker' as const }
    await at.worker.do(wish.arrangeWish, { params, body: where })
    const seen = await helper.do(wish.readWish, { params })
    expect({ reveal: seen.mayReveal, group: seen.card?.group }).toEqual({ reveal: [], group: 'resident' })
    expect((await helper.call(revealWish, { params, body: { field: 'mobile' } })).status).toBe(403)
  })
})

describe('what goes another way', () => {
  it('is withdrawn at any time, also from under a claim', async () => {
    const helper = await givenHelper(system, at.county)
    const params = { wishId: await givenClaimed(at, {}, helper) }
    await at.resident.do(wish.answerWish, { params, body: { step: 'withdraw' } })
    const { claims, open } = await helper.do(wish.listOwnClaims, { query: {} })
    expect({ states: claims.map(({ state }) => state), open }).toEqual({ states: ['wish_ended'], open: 0 })
  })

  it('is returned and completed, passed on to who can, followed up and closed', async () => {
    const params = { wishId: await givenSubmitted(at) }
    await at.worker.do(wish.settleWish, { params, body: { step: 'return', reason: '请写清要什么样的灯' } })
    const told = { text: '要一盏台灯', mayVisit: false, hiddenFromCompound: false }
    await at.resident.do(wish.answerWish, { params, body: { step: 'complete', ...told } })
    const by = addDays(today(at), 3)
    const redirect = {
      step: 'redirect' as const,
      to: 'property' as const,
      who: '周晓梅',
      phone: '19900008199',
      by,
    }
    await at.worker.do(wish.settleWish, { params, body: redirect })
    expect((await at.resident.do(wish.readWish, { params })).redirected).toMatchObject({ who: '周晓梅', by })
    const done = { step: 'follow_up' as const, done: true, note: '物业已经换好了' }
    await at.worker.do(wish.settleWish, { params, body: done })
    expect((await at.resident.do(wish.readWish, { params })).state).toBe('archived')
  })

  it('is taken up again once by right', async () => {
    const params = { wishId: await givenClaimed(at, {}, await givenHelper(system, at.county)) }
    const again = { step: 'reopen' as const, reason: '灯又不亮了' }
    await at.worker.do(wish.arrangeWish, { params, body: aVisit(at) })
    const claimant = await givenHelper(system, at.county)
    expect((await claimant.call(wish.carryOutWish, { params, body: { step: 'fulfil' } })).status).toBe(403)
    await at.worker.do(wish.settleWish, { params, body: { step: 'revoke', reason: '没空来' } })
    const close = { step: 'close_not_done' as const, why: 'nobody_could' as const, reason: '一直没有人能来' }
    await at.worker.do(wish.settleWish, { params, body: close })
    await at.resident.do(wish.answerWish, { params, body: again })
    expect((await at.resident.do(wish.readWish, { params })).state).toBe('published')
    await at.worker.do(wish.settleWish, { params, body: close })
    const { error } = await at.resident.call(wish.answerWish, { params, body: again })
    expect(error?.code).toBe('WISH_REOPENED_ALREADY')
  })

  it('goes past those whom it is about, when it is a complaint', async () => {
    const params = { wishId: await givenSubmitted(at, { isComplaint: true, text: '网格员从来不来' }) }
    expect((await at.worker.call(wish.readWish, { params })).status).toBe(404)
    const { wishes } = await at.worker.do(wish.listWishInbox, {
      query: { placeId: at.places.community, list: 'to_verify' },
    })
    expect(wishes.map(({ wishId }) => wishId)).not.toContain(params.wishId)
    const above = await at.superior.do(wish.listWishInbox, {
      query: { orgId: at.county.root, list: 'to_verify' },
    })
    expect(above.wishes.map(({ wishId }) => wishId)).toContain(params.wishId)
    const { error } = await at.superior.call(wish.verifyWish, { params, body: { ...suits, sentence } })
    expect(error?.code).toBe('WISH_STEP_NOT_POSSIBLE')
  })

  it('is shown beside one like it, and merged into that', async () => {
    const own = { text: '想学怎么用手机和孙子视频', kind: 'service' as const }
    const [first, second] = [await givenSubmitted(at, own), await givenSubmitted(at, own)]
    const neighbourly = await at.worker.do(wish.listSimilarWishes, { params: { wishId: second } })
    expect(neighbourly.wishes.map(({ wishId }) => wishId)).toContain(first)
    await at.worker.do(wish.linkWish, { params: { wishId: second }, body: { other: first, how: 'same' } })
    expect(await at.resident.do(wish.readWish, { params: { wishId: second } })).toMatchObject({
      ...{ state: 'merged', mergedInto: first },
    })
  })
})
