import * as wish from '@shared/wish/contract'
import { givenSomebody, newId, type Somebody } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import { givenClaimed, givenNeighbourhood, givenPublished, givenSubmitted } from './testing/wishes'
import { type Neighbourhood, sentence } from './testing/wishes'

let system: System
let at: Neighbourhood
let stranger: Somebody
beforeAll(async () => {
  system = await startSystem()
  at = await givenNeighbourhood(system)
  stranger = await givenSomebody(system, {})
})
afterAll(() => system.close())

const read = async (wishId: Awaited<ReturnType<typeof givenPublished>>) =>
  stranger.call(wish.readWish, { params: { wishId } })

test('who was handed the card of a public wish and is nobody here reads the card, and no more', async () => {
  const wishId = await givenPublished(at)
  const { output } = await read(wishId)
  expect(output).toMatchObject({ side: 'other', state: 'published', maySteps: [], mayReveal: [] })
  expect(output?.card?.sentence).toBe(sentence)
  const { card, ...rest } = output ?? {}
  expect(Object.keys(card ?? {}).sort()).toEqual(
    ['group', 'kind', 'place', 'publishedAt', 'sentence', 'waitingDays', 'wishId'].sort(),
  )
  expect(rest).toEqual({
    ...{ wishId, version: output?.version, state: 'published', side: 'other', kind: 'goods' },
    ...{ timeline: [], linked: [], maySteps: [], mayReveal: [], mayHandOn: true },
  })
  const claimed = await stranger.call(wish.claimWish, {
    params: { wishId },
    body: { claimId: newId('claim') },
  })
  expect(claimed.status).toBe(404)
})

test('that somebody helps already is told; who helps isn’t', async () => {
  const { output } = await read(await givenClaimed(at))
  expect(output).toMatchObject({ state: 'claimed', side: 'other' })
  expect(output?.claim).toBeUndefined()
})

test('what isn’t public, or not for the neighbours, isn’t there: of a stranger nobody knows where they live', async () => {
  expect((await read(await givenSubmitted(at))).status).toBe(404)
  expect((await read(await givenPublished(at, { hiddenFromCompound: true }))).status).toBe(404)
})
