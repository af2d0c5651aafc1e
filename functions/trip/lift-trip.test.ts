import * as v from 'valibot'
import { anId } from '@shared/fixtures'
import { instant } from '@shared/time'
import { type TripState, tripStates } from '@shared/trip/trip'
import type { TripEvent } from '../events/event'
import shape1 from './frozen/trip-1.json'
import shape2 from './frozen/trip-2.json'
import shape3 from './frozen/trip-3.json'
import { liftTrip, tripItemSchema } from './lift-trip'

/** Items as they were stored, by the number of their shape. A released shape is never changed here, only added. */
const frozen: Record<number, Record<string, { schema: number; trip: { state: string } }>> = {
  1: shape1,
  2: shape2,
  3: shape3,
}

/** States that came later, with the shape they came with. */
const bornIn: Partial<Record<TripState, number>> = { transferred: 3 }

test('every shape that was ever written has its frozen items, of every state', () => {
  expect(Object.keys(frozen).map(Number)).toEqual(Array.from({ length: tripItemSchema }, (_, i) => i + 1))
  for (const [shape, items] of Object.entries(frozen)) {
    const states = tripStates.filter((state) => (bornIn[state] ?? 1) <= Number(shape))
    expect(new Set(Object.values(items).map(({ trip }) => trip.state))).toEqual(new Set(states))
  }
})

describe.each(Object.entries(frozen))('a trip stored in shape %s', (_shape, items) => {
  test.each(Object.entries(items))('%s: is read', (_name, item) => {
    expect(liftTrip(item.trip, item.schema)).toMatchObject({ state: item.trip.state })
  })
})

describe("today's shape", () => {
  const table = process.env.TABLE_NAME
  beforeAll(() => {
    process.env.TABLE_NAME = 'a-table'
  })
  afterAll(() => {
    process.env.TABLE_NAME = table
  })

  /** What follows from a change is written beside the trip, whatever it is. */
  const anEvent = (of: { tripId: string; version: number }): TripEvent => ({
    ...{ eventId: anId('event', 'any'), type: 'trip.filed', countyId: anId('county', 'any') },
    ...{ at: instant(0), tripId: anId('trip', of.tripId), version: of.version, to: 'filed', side: 'member' },
    ...{ memberId: anId('member', 'any'), originOrgId: anId('org', 'any') },
    ...{ waitsForHost: false, overdueTimes: 0 },
  })

  // Fails when a trip is written in another shape, or under other keys, under the number of this one.
  test.each(Object.entries(frozen[tripItemSchema] ?? {}))(
    '%s: is still written as it is frozen',
    async (_name, item) => {
      const { saveParts } = await import('./trip.store')
      const trip = liftTrip(item.trip, item.schema)
      const [put] = saveParts(trip, trip, anEvent(trip))
      expect(put?.write.Put?.Item).toEqual(item)
    },
  )
})

test('what is no trip is not taken for one', () => {
  const { filed } = shape1
  for (const broken of [
    undefined,
    {},
    { ...filed.trip, state: 'approved' },
    { ...filed.trip, dueOn: undefined },
  ])
    expect(() => liftTrip(broken, 1)).toThrow(v.ValiError)
})
