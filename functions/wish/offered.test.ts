import { registerResident } from '@shared/account/contract'
import * as wish from '@shared/wish/contract'
import { startSystem, type System } from '../testing/system'
import { givenClaimed, givenNeighbourhood, givenPublished, type Neighbourhood } from './testing/wishes'

let system: System
let at: Neighbourhood
beforeAll(async () => {
  system = await startSystem()
  at = await givenNeighbourhood(system)
}, 120_000)
afterAll(() => system.close())

const offered = async () => {
  const query = { placeId: at.places.community, order: 'offered' as const }
  return (await at.helper.do(wish.listWishes, { query })).wishes
}

test('offered is first what lies nearest, in words, and fewer to whoever has much in hand', async () => {
  const { community: communityId, compound: compoundId } = at.places
  await at.helper.do(registerResident, { body: { communityId, compoundId } })
  const far = await givenPublished(at, { residence: { communityId } })
  const near = await givenPublished(at)
  const first = await offered()
  expect(first.map(({ wishId }) => wishId)).toEqual([near, far])
  expect(first.map(({ why }) => why)).toEqual(['就在您小区', '离您近'])

  for (let n = 0; n < 8; n++) await givenPublished(at)
  expect(await offered()).toHaveLength(10)
  await givenClaimed(at)
  expect(await offered()).toHaveLength(9)
}, 120_000)
