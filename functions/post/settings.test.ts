import * as posts from '@shared/post/contract'
import { postKinds } from '@shared/post/kinds'
import { defaultPostSettings, type KindChange } from '@shared/post/settings'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../testing/people'
import { givenPlaces } from '../testing/places'
import { offersShift } from '../testing/posts'
import { startSystem, type System } from '../testing/system'

let system: System
let county: TestCounty
let officer: Somebody
let worker: Somebody
let places: Awaited<ReturnType<typeof givenPlaces>>
beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.close())
beforeEach(async () => {
  county = await givenCounty()
  places = await givenPlaces(system, county)
  const role = { county, role: 'community_worker' as const, orgId: county.community }
  worker = await givenSomebody(system, { role: { ...role, placeId: places.community } })
  officer = await givenSomebody(system, { role: { county, role: 'county_officer', orgId: county.root } })
})

const patrol: KindChange = { code: 'patrol', class: 'safety', name: '夜间巡防', hidden: false }
const lantern: KindChange = { code: 'own_1', class: 'co_governance', name: '灯会值守', hidden: false }
const change = (version: number, kinds: KindChange[], who = officer) =>
  who.call(posts.changePostSettings, { body: { version, ...defaultPostSettings, kinds } })
const read = (who = officer) => who.do(posts.readPostSettings, {})
const offers = (kind: string) =>
  worker.call(posts.offerPost, {
    body: {
      ...{ postId: newId('post'), placeId: places.compound, kind },
      shifts: [{ shiftId: newId('shift'), slots: 1 }],
    },
  })

test('a county begins with six classes and thirty-two posts, which whoever works there reads', async () => {
  const { kinds, version, mayChange, unitSheet } = await read(worker)
  expect(kinds.map(({ code }) => code)).toEqual(postKinds.map(({ code }) => code))
  expect({ version, mayChange, unitSheet }).toEqual({
    ...{ version: 0, mayChange: false },
    unitSheet: { every: 'half_year', days: 10 },
  })
})

test('a post is renamed, another added; both are offered under their names', async () => {
  expect((await change(0, [patrol, lantern])).output).toMatchObject({ version: 1 })
  const { kinds } = await read()
  expect(kinds.find(({ code }) => code === 'patrol')).toMatchObject({ name: '夜间巡防', seeded: '治安巡逻' })
  expect(kinds.at(-1)).toEqual({ code: 'own_1', class: 'co_governance', name: '灯会值守', hidden: false })
  await offers('patrol')
  await offers('own_1')
  const { shifts } = await worker.do(posts.listShifts, { params: { placeId: places.compound }, query: {} })
  expect(shifts.map(({ name }) => name).sort()).toEqual(['夜间巡防', '灯会值守'].sort())
})

test('one that is out of use takes no new shifts, and keeps those that were offered', async () => {
  const shiftId = await offersShift(system, worker, places.compound, { slots: 1 })
  await change(0, [{ ...patrol, name: '治安巡逻', hidden: true }])
  expect((await offers('patrol')).error).toMatchObject({
    code: 'INVALID_INPUT',
    fields: { kind: expect.any(String) },
  })
  const { shifts } = await worker.do(posts.listShifts, { params: { placeId: places.compound }, query: {} })
  expect(shifts).toMatchObject([{ shiftId, name: '治安巡逻', state: 'open' }])
})

test('no post changes its class, loses its code or takes another’s name; only the county changes them, on what it read', async () => {
  const codeOf = async (got: ReturnType<typeof change>) => (await got).error?.code
  expect(await codeOf(change(0, [{ ...patrol, class: 'care' }]))).toBe('POST_KINDS_WRONG')
  expect(await codeOf(change(0, [{ ...patrol, name: '安全巡查' }]))).toBe('POST_KINDS_WRONG')
  await change(0, [lantern])
  expect(await codeOf(change(1, []))).toBe('POST_KINDS_WRONG')
  expect(await codeOf(change(0, [lantern, patrol]))).toBe('CHANGED_MEANWHILE')
  expect(await codeOf(change(1, [lantern, patrol], worker))).toBe('NOT_ALLOWED')
  expect(await codeOf(change(1, [{ ...lantern, hidden: true }]))).toBeUndefined()
})
