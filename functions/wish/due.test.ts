import type { WishId } from '@shared/ids'
import * as wish from '@shared/wish/contract'
import { listInbox } from '@shared/notice/contract'
import { newId } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import {
  aVisit,
  givenClaimed,
  givenNeighbourhood,
  givenPublished,
  type Neighbourhood,
  signedInAgain,
} from './testing/wishes'

let system: System
let at: Neighbourhood
beforeAll(async () => {
  system = await startSystem()
})
beforeEach(async () => {
  at = await givenNeighbourhood(system)
})
afterAll(() => system.close())

const afterDays = async (days: number) => {
  system.cloud.clock.advance({ days })
  await system.cloud.runSchedule()
  await system.cloud.stream.whenIdle()
  const again = (who: Neighbourhood['worker']) => signedInAgain(at, who)
  const [worker, resident, helper] = await Promise.all([at.worker, at.resident, at.helper].map(again))
  if (worker && resident && helper) at = { ...at, worker, resident, helper }
}
const stateOf = async (wishId: WishId) => (await at.worker.do(wish.readWish, { params: { wishId } })).state

test('a publication ends after thirty days, and goes on when it is published again', async () => {
  const wishId = await givenPublished(at)
  await afterDays(30)
  expect(await stateOf(wishId)).toBe('expired')
  const { wishes } = await at.helper.do(wish.listWishes, { query: { placeId: at.places.community } })
  expect(wishes).toEqual([])
  await at.worker.do(wish.publishWish, { params: { wishId }, body: {} })
  const again = await at.helper.do(wish.listWishes, { query: { placeId: at.places.community } })
  expect(again.wishes.map(({ waitingDays }) => waitingDays)).toEqual([30])
})

test('an overdue claim is released, after one extension, and everybody is told', async () => {
  const wishId = await givenClaimed(at)
  await at.helper.do(wish.carryOutWish, { params: { wishId }, body: { step: 'extend' } })
  const twice = await at.helper.call(wish.carryOutWish, { params: { wishId }, body: { step: 'extend' } })
  expect(twice.error?.code).toBe('CLAIM_EXTENDED_ALREADY')
  await afterDays(15)
  expect(await stateOf(wishId)).toBe('claimed')
  await afterDays(7)
  expect(await stateOf(wishId)).toBe('published')
  const { claims, open } = await at.helper.do(wish.listOwnClaims, { query: {} })
  expect({ states: claims.map(({ state }) => state), open }).toEqual({
    states: ['overdue_released'],
    open: 0,
  })
  const { notices } = await at.helper.do(listInbox, { query: {} })
  expect(notices.map(({ code, wishId: about }) => [code, about])).toContainEqual(['wish_claim_over', wishId])
  await at.helper.do(wish.claimWish, { params: { wishId }, body: { claimId: newId('claim') } })
})

test('silence after it was done confirms nothing: the worker is to call', async () => {
  const wishId = await givenClaimed(at)
  await at.worker.do(wish.arrangeWish, { params: { wishId }, body: aVisit(at) })
  await at.helper.do(wish.carryOutWish, { params: { wishId }, body: { step: 'fulfil' } })
  await afterDays(7)
  await afterDays(7)
  expect(await stateOf(wishId)).toBe('fulfilled')
  const { wishes } = await at.worker.do(wish.listWishInbox, {
    query: { placeId: at.places.community, list: 'to_confirm' },
  })
  expect(wishes.map(({ overdueTimes }) => overdueTimes)).toEqual([2])
  await at.resident.do(wish.answerWish, { params: { wishId }, body: { step: 'confirm' } })
  await afterDays(30)
  expect(await stateOf(wishId)).toBe('archived')
})
