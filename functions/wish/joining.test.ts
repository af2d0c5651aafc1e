import { listInbox } from '@shared/notice/contract'
import * as wish from '@shared/wish/contract'
import { revealWish } from '@shared/wish/reveal-contract'
import type { WishId } from '@shared/ids'
import { newId, type Somebody } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import {
  aVisit,
  givenClaimed,
  givenForMany,
  givenHelper,
  givenNeighbourhood,
  givenPublished,
  givenSubmitted,
  type Neighbourhood,
  moving,
  sentence,
} from './testing/wishes'

let system: System
let at: Neighbourhood
let helpers: Somebody[]
beforeAll(async () => {
  system = await startSystem()
  at = await givenNeighbourhood(system)
}, 120_000)
beforeEach(async () => {
  helpers = []
  for (const name of ['陈志远', '何大勇', '方小琴', '罗平'])
    helpers.push(await givenHelper(system, at.county, name))
})
afterAll(() => system.close())

const who = (n: number): Somebody => helpers[n] ?? at.helper
const givenForThree = () => givenForMany(at, 3)
const body = () => ({ claimId: newId('claim') })
const claims = (n: number, wishId: WishId) => who(n).do(wish.claimWish, { params: { wishId }, body: body() })
const joins = (n: number, wishId: WishId) => who(n).call(wish.joinWish, { params: { wishId }, body: body() })
const reads = (one: Somebody, wishId: WishId) => one.do(wish.readWish, { params: { wishId } })
const card = async (wishId: WishId) => {
  const { wishes } = await who(3).do(wish.listWishes, { query: { placeId: at.places.community } })
  return wishes.find((one) => one.wishId === wishId)
}
const inHand = async (one: Somebody) => {
  const { claims: all, open } = await one.do(wish.listOwnClaims, { query: {} })
  return { open, all: all.map(({ state, along = false }) => `${state}${along ? ' along' : ''}`) }
}
const heard = async (one: Somebody) => {
  await system.cloud.stream.whenIdle()
  return (await one.do(listInbox, { query: {} })).notices.map(({ code }) => code)
}

test('one claims it, others join until there are as many as it needs, and the list says how many are missing', async () => {
  const wishId = await givenForThree()
  expect(await card(wishId)).toMatchObject({ helpers: 3, missing: 3 })
  const early = await joins(1, wishId)
  expect(early.error?.code).toBe('WISH_STEP_NOT_POSSIBLE')
  await claims(0, wishId)
  expect(await card(wishId)).toMatchObject({ helpers: 3, missing: 2 })
  expect((await reads(who(1), wishId)).maySteps).toEqual(['join'])
  expect((await joins(1, wishId)).status).toBe(201)
  expect((await joins(1, wishId)).error?.code).toBe('HELPS_ALREADY')
  expect((await joins(0, wishId)).error?.code).toBe('HELPS_ALREADY')
  expect((await joins(2, wishId)).status).toBe(201)
  expect(await card(wishId)).toBeUndefined()
  expect((await joins(3, wishId)).error?.code).toBe('WISH_FULL')
  expect(await inHand(who(1))).toEqual({ open: 1, all: ['live along'] })
  const names = [{ name: '何大勇' }, { name: '方小琴' }]
  expect(await reads(at.worker, wishId)).toMatchObject({ claim: { claimant: '陈志远' }, joined: names })
  expect(await reads(at.resident, wishId)).toMatchObject({ joined: names })
  expect(await heard(who(0))).toContain('wish_helpers_changed')
})

test('who helps along reads where, when, the code word and the worker’s number, and reaches nobody else', async () => {
  const wishId = await givenForThree()
  const params = { wishId }
  await claims(0, wishId)
  await joins(1, wishId)
  await at.worker.do(wish.arrangeWish, { params, body: aVisit(at) })
  const seen = await reads(who(1), wishId)
  expect(seen).toMatchObject({
    ...{ side: 'joined', maySteps: ['leave'], mayReveal: [] },
    claim: { contactOpened: false, handOver: { codeWord: '桂花开了', workerPhone: '19900008199' } },
  })
  for (const part of [seen.text, seen.times, seen.asked, seen.joined]) expect(part).toBeUndefined()
  expect((await who(1).call(revealWish, { params, body: { field: 'mobile' } })).status).toBe(403)
  expect((await who(1).call(wish.carryOutWish, { params, body: { step: 'fulfil' } })).status).toBe(403)
  expect(await heard(who(1))).toContain('wish_arranged')
  await who(1).do(wish.leaveWish, { params })
  expect(await inHand(who(1))).toEqual({ open: 0, all: ['handed_back along'] })
  expect((await joins(1, wishId)).status).toBe(201)
  await who(0).do(wish.carryOutWish, { params, body: { step: 'fulfil' } })
  const late = await who(1).call(wish.leaveWish, { params })
  expect(late.error?.code).toBe('WISH_STEP_NOT_POSSIBLE')
  await at.resident.do(wish.answerWish, { params, body: { step: 'confirm' } })
  expect(await inHand(who(1))).toMatchObject({ open: 0, all: ['handed_back along', 'done along'] })
  expect(await inHand(who(0))).toMatchObject({ open: 0, all: ['done'] })
  expect(await heard(who(1))).toContain('wish_confirmed')
})

test('who joined first has it when it is handed back or taken away; the last one gives it back to the list', async () => {
  const wishId = await givenForThree()
  const params = { wishId }
  await claims(0, wishId)
  await joins(1, wishId)
  await joins(2, wishId)
  await at.worker.do(wish.arrangeWish, { params, body: aVisit(at) })
  await who(0).do(wish.carryOutWish, { params, body: { step: 'hand_back' } })
  expect(await reads(at.worker, wishId)).toMatchObject({
    ...{ state: 'claimed', claim: { claimant: '何大勇' }, joined: [{ name: '方小琴' }] },
  })
  expect(await heard(who(1))).toContain('wish_you_lead')
  expect(await heard(who(2))).toContain('wish_helpers_changed')
  expect(await inHand(who(0))).toEqual({ open: 0, all: ['handed_back'] })
  expect(await inHand(who(1))).toEqual({ open: 1, all: ['live'] })
  expect(await card(wishId)).toMatchObject({ missing: 1 })
  await at.worker.do(wish.settleWish, { params, body: { step: 'revoke', reason: '几次没联系上' } })
  expect(await heard(who(1))).toContain('wish_claim_revoked')
  expect(await reads(at.worker, wishId)).toMatchObject({ claim: { claimant: '方小琴' } })
  await who(2).do(wish.carryOutWish, { params, body: { step: 'hand_back' } })
  expect((await reads(at.worker, wishId)).state).toBe('published')
  expect(await card(wishId)).toMatchObject({ missing: 3 })
})

test('each counts among what they have in hand; withdrawn, it is over for all of them', async () => {
  const busy = who(1)
  for (let n = 0; n < 3; n++) await givenClaimed(at, {}, busy)
  const wishId = await givenForThree()
  await claims(0, wishId)
  expect((await joins(1, wishId)).error?.code).toBe('CLAIMS_FULL')
  await joins(2, wishId)
  await at.resident.do(wish.answerWish, { params: { wishId }, body: { step: 'withdraw' } })
  for (const one of [who(0), who(2)]) {
    expect((await inHand(one)).open).toBe(0)
    expect(await heard(one)).toContain('wish_claim_over')
  }
})

test('only a service asks for more than one, and one alone is full with the claim', async () => {
  const lamp = { wishId: await givenSubmitted(at) }
  const suits = { how: 'phone' as const, sentence, mayVisit: true, hiddenFromCompound: false }
  const asked = await at.worker.call(wish.verifyWish, { params: lamp, body: { ...suits, helpers: 2 } })
  expect(asked.error?.code).toBe('HELPERS_ONLY_FOR_SERVICE')
  const wishId = await givenPublished(at, moving)
  await claims(0, wishId)
  expect((await joins(1, wishId)).error?.code).toBe('WISH_FULL')
})
