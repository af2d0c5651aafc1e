import { changeResident, leaveResident } from '@shared/account/contract'
import { changePlace, countResidents } from '@shared/community/contract'
import * as wish from '@shared/wish/contract'
import { givenSomebody, newId, type Somebody } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import {
  aLamp,
  givenNeighbourhood,
  givenPublished,
  givenSubmitted,
  type Neighbourhood,
} from './testing/wishes'

let system: System
let at: Neighbourhood
beforeAll(async () => {
  system = await startSystem()
}, 60_000)
afterAll(() => system.close())
beforeEach(async () => {
  at = await givenNeighbourhood(system)
})

const toVerify = async (who: Somebody, placeId: Neighbourhood['places']['community']) => {
  const { wishes } = await who.do(wish.listWishInbox, { query: { placeId, list: 'to_verify' } })
  return wishes.map(({ wishId }) => wishId)
}

test('the wishes of a compound are its branch’s; without one they fall to the community', async () => {
  const { county, places } = at
  const role = { county, role: 'party_worker' as const, orgId: county.community }
  const community = await givenSomebody(system, { role })
  const branch = await givenSomebody(system, {
    role: { county, role: 'branch_secretary', orgId: county.communityBranch },
  })
  const params = { placeId: places.compound }
  const wishId = await givenSubmitted(at)
  const query = { ...params, list: 'to_verify' as const }
  expect(await toVerify(community, places.compound)).toEqual([wishId])
  expect(await branch.call(wish.listWishInbox, { query })).toMatchObject({ status: 403 })

  await community.do(changePlace, { params, body: { orgId: county.communityBranch } })
  expect(await toVerify(branch, places.compound)).toEqual([wishId])
  expect(await branch.do(wish.readWish, { params: { wishId } })).toMatchObject({ side: 'keeper' })
  // The community's own list has it all the same.
  expect(await toVerify(community, places.community)).toEqual([wishId])

  await community.do(changePlace, { params, body: { orgId: null } })
  expect(await branch.call(wish.listWishInbox, { query })).toMatchObject({ status: 403 })
  expect(await toVerify(community, places.compound)).toEqual([wishId])
})

test('who moves house belongs to the new place alone; what they wished for stays where it was told', async () => {
  const { resident, worker, places } = at
  const [open, published] = [await givenSubmitted(at), await givenPublished(at)]
  const count = async (placeId: typeof places.compound) =>
    (await worker.do(countResidents, { params: { placeId } })).residents
  expect(await count(places.compound)).toBe(1)
  await resident.do(changeResident, { body: { communityId: places.elsewhere } })
  expect(await count(places.compound)).toBe(0)

  // Whoever has looked at it goes on with it, and the asker follows it from wherever they live.
  expect(await toVerify(worker, places.compound)).toEqual([open])
  for (const wishId of [open, published]) {
    const read = await resident.do(wish.readWish, { params: { wishId } })
    expect(read).toMatchObject({ side: 'asker', asked: { place: expect.stringContaining('海棠花园') } })
  }
  await resident.do(wish.answerWish, { params: { wishId: open }, body: { step: 'withdraw' } })

  const again = { ...aLamp(at), residence: { communityId: places.elsewhere } }
  const wishId = newId('wish')
  await resident.do(wish.submitWish, { body: { wishId, ...again } })
  expect(await toVerify(worker, places.compound)).toEqual([])
  const there = await givenSomebody(system, {
    role: {
      county: at.county,
      role: 'community_worker',
      orgId: at.county.community,
      placeId: places.elsewhere,
    },
  })
  expect(await toVerify(there, places.elsewhere)).toEqual([wishId])
  await resident.do(leaveResident, {})
})
