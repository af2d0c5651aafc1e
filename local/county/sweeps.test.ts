import * as v from 'valibot'
import { changeOfCounts, added, noCounts, partsOf } from '@shared/sweep/rules'
import { countsSchema, sweepSchema, tickSchema } from '@shared/sweep/sweep'
import { atHour } from '@shared/time'
import { day } from '@shared/trip/fixtures'
import type { Item } from './ledger'
import { unlockedSeals } from './seals'

let items: readonly Item[]
const ofKind = (kind: string) => items.filter((item) => item['kind'] === kind)

beforeAll(async () => {
  process.env.TABLE_NAME = 'no table is needed'
  const { makeDemo } = await import('./demo')
  const made = await makeDemo({
    ...{ size: 'small', now: atHour(day('2026-11-23'), 8), appid: 'wx0', seals: unlockedSeals },
  })
  items = made.items.state
}, 30_000)

test('the county has a sweep in progress, with all that its pages show', () => {
  const [sweep, ...more] = ofKind('sweep').map((item) => v.parse(sweepSchema, item['sweep']))
  expect(more).toEqual([])
  expect(sweep).toMatchObject({ state: 'open', title: '年底前走访摸排' })
  const all = ofKind('sweepOrg').map((item) => {
    const { total } = v.parse(v.object({ total: v.number() }), item)
    return partsOf(v.parse(countsSchema, item), total)
  })
  for (const part of ['checked', 'notReached', 'left'] as const)
    expect(all.reduce((sum, parts) => sum + parts[part], 0)).toBeGreaterThan(0)
  const follows = ofKind('sweepTick').map((item) => v.parse(tickSchema, item['tick']))
  expect(follows.some(({ follow, followDone }) => follow === 'file_trip' && !followDone)).toBe(true)
  expect(follows.some(({ tripId, followDone }) => tripId !== undefined && followDone)).toBe(true)
})

test('the counters are what the ticks come to, and whoever is ticked off stands on the list', () => {
  for (const org of ofKind('sweepOrg')) {
    const list = ofKind('sweepList').find(({ orgId }) => orgId === org['orgId'])
    const ticks = ofKind('sweepTick')
      .filter(({ orgId }) => orgId === org['orgId'])
      .map((item) => v.parse(tickSchema, item['tick']))
    const counts = ticks.reduce((sum, one) => added(sum, changeOfCounts(undefined, one)), noCounts)
    expect(v.parse(countsSchema, org)).toEqual(counts)
    expect(list?.['memberIds']).toEqual(expect.arrayContaining(ticks.map(({ memberId }) => memberId)))
  }
})
