import { readCommunityFigures } from '@shared/figures/contract'
import type { OrgId, PlaceId } from '@shared/ids'
import { settleSignUp, signUpForShift } from '@shared/post/contract'
import { addDays, dayOf, instant } from '@shared/time'
import { carryOutWish, settleWish } from '@shared/wish/contract'
import { replayIn } from '../../local/replay'
import { measureAlone } from '../testing/measure-alone'
import { givenSomebody, newId, type Somebody } from '../testing/people'
import { offersShift, reportsTo } from '../testing/posts'
import { startSystem, type System } from '../testing/system'
import {
  givenClaimed,
  givenHelper,
  givenNeighbourhood,
  givenPublished,
  givenSubmitted,
  type Neighbourhood,
} from '../wish/testing/wishes'

let system: System
let at: Neighbourhood
beforeAll(async () => {
  system = await startSystem({ meter: true })
}, 60_000)
afterAll(() => system.close())
beforeEach(async () => {
  at = await givenNeighbourhood(system)
})

const today = () => dayOf(instant(system.cloud.clock.now()))

const read = async (who: Somebody, query: { placeId?: PlaceId; orgId?: OrgId }) => {
  await system.cloud.stream.whenIdle()
  return who.do(readCommunityFigures, { query })
}
const ofCommunity = async () => (await read(at.worker, { placeId: at.places.community })).whole

/** Claimed, done, and confirmed on paper. */
async function givenDone() {
  const wishId = await givenClaimed(at)
  await at.helper.do(carryOutWish, { params: { wishId }, body: { step: 'fulfil' } })
  const body = { step: 'confirm_on_paper' as const, on: today() }
  await at.worker.do(settleWish, { params: { wishId }, body })
}

test('wishes are counted where they stand, and once however often the stream brings them', async () => {
  await givenSubmitted(at)
  await givenPublished(at, { residence: { communityId: at.places.community } })
  await givenDone()
  const notDone = await givenPublished(at)
  await at.worker.do(settleWish, {
    params: { wishId: notDone },
    body: { step: 'close_not_done', why: 'solved_otherwise', reason: '家里已经换好了' },
  })
  const expected = {
    open: { to_verify: 1, published: 1, claimed: 0, to_confirm: 0, redirected: 0 },
    ...{ overdue: 0, told: 4, cameTrue: 1, notDone: 1 },
    ...{ toClaim: { of: 1 }, toDone: { of: 1 } },
  }
  expect(await ofCommunity()).toMatchObject(expected)
  expect(await replayIn(system.cloud, today())).toMatchObject({ failed: 0 })
  expect(await ofCommunity()).toMatchObject(expected)
  const { places, mayList } = await read(at.worker, { placeId: at.places.community })
  expect(mayList).toBe(true)
  expect(places).toMatchObject([
    { kind: 'community', name: '海棠社区', figures: { open: { published: 1 }, told: 1 }, mayList: true },
    { kind: 'compound', name: '海棠花园', figures: { open: { to_verify: 1 }, told: 3 }, mayList: true },
  ])
  const compound = await read(at.worker, { placeId: at.places.compound })
  expect(compound).toMatchObject({ name: '海棠花园', whole: { told: 3 }, places: [{ name: '海棠花园' }] })
})

test('what waits too long is overdue until somebody has looked at it', async () => {
  const wishId = await givenSubmitted(at)
  system.cloud.clock.advance({ days: 10 })
  try {
    await system.cloud.runSchedule()
    const worker = await givenSomebody(system, {
      role: { county: at.county, role: 'party_worker', orgId: at.county.community },
    })
    const overdue = async () => (await read(worker, { placeId: at.places.community })).whole.overdue
    expect(await overdue()).toBe(1)
    await worker.do(settleWish, { params: { wishId }, body: { step: 'return', reason: '请写清楚哪一盏' } })
    expect(await overdue()).toBe(0)
  } finally {
    system.cloud.clock.reset()
  }
})

test('posts: seats, who has one, and the hours that were confirmed; put right, they are counted right', async () => {
  const shiftId = await offersShift(system, at.worker, at.places.compound, { slots: 3 })
  const memberId = at.helper.member?.memberId ?? newId('member')
  await reportsTo(at.helper, at.worker, at.places.compound)
  await at.helper.do(signUpForShift, { params: { shiftId } })
  const settled = (minutes: number, on = today()) =>
    at.worker.do(settleSignUp, { params: { shiftId, memberId }, body: { came: true, minutes, on } })
  await settled(60)
  await settled(90)
  expect(await ofCommunity()).toMatchObject({
    ...{ seats: 3, filled: 1, served: { month: 1, year: 1 }, minutes: { month: 90, year: 90 } },
  })
  // What lies further back than twelve months isn't looked at.
  await settled(30, addDays(today(), -400))
  await settled(45, addDays(today(), -60))
  expect(await replayIn(system.cloud, today())).toMatchObject({ failed: 0 })
  expect(await ofCommunity()).toMatchObject({
    ...{ served: { month: 1, year: 2 }, minutes: { month: 90, year: 135 } },
  })
})

test('above the community a small number is hidden, and cannot be reckoned either', async () => {
  const inCommunity = { residence: { communityId: at.places.community } }
  const elsewhere = { residence: { communityId: at.places.elsewhere } }
  for (let n = 0; n < 6; n++) await givenSubmitted(at, inCommunity)
  await givenSubmitted(at, elsewhere)
  const above = await read(at.superior, { orgId: at.county.root })
  expect(above).toMatchObject({
    ...{ name: '云岭县委', mayList: false, whole: { open: { to_verify: 7 } } },
    places: [
      // The whole less this one would tell the other.
      { name: '海棠社区', mayList: false, figures: { open: { to_verify: 'hidden', published: 0 } } },
      { name: '榆亚社区', mayList: false, figures: { open: { to_verify: 'hidden' }, told: 'hidden' } },
    ],
  })
  const ofPlace = await read(at.superior, { placeId: at.places.elsewhere })
  expect(ofPlace).toMatchObject({ whole: { open: { to_verify: 'hidden' } }, mayList: false })
  // Who answers for both places opens the lists, and reads every number.
  const role = { county: at.county, role: 'party_worker' as const, orgId: at.county.community }
  const keeper = await givenSomebody(system, { role })
  expect(await read(keeper, { orgId: at.county.community })).toMatchObject({
    places: [{ figures: { open: { to_verify: 6 } } }, { figures: { open: { to_verify: 1 } } }],
  })
})

test('nobody reads them who neither works there nor above; another county has none of it', async () => {
  await givenSubmitted(at)
  const query = { placeId: at.places.community }
  for (const who of [at.helper, at.resident])
    expect(await who.call(readCommunityFigures, { query })).toMatchObject({ status: 403 })
  const other = await givenNeighbourhood(system)
  expect(await other.worker.call(readCommunityFigures, { query })).toMatchObject({ status: 404 })
  expect(await read(other.superior, { orgId: other.county.root })).toMatchObject({
    whole: { told: 0 },
    places: [],
  })
  expect(await at.worker.call(readCommunityFigures, { query: {} })).toMatchObject({ status: 400 })
})

test('a reading costs the same however many wishes there are', async () => {
  const helper = await givenHelper(system, at.county, '何玉梅')
  await givenClaimed(at, {}, helper)
  const cost = async () => {
    const run = () => at.worker.do(readCommunityFigures, { query: { placeId: at.places.community } })
    const { calls } = await measureAlone(system, run)
    return calls.length
  }
  const before = await cost()
  for (let n = 0; n < 3; n++) await givenSubmitted(at)
  expect(await cost()).toBe(before)
})
