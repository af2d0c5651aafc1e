import { act, fireEvent, screen } from '@testing-library/react'
import * as v from 'valibot'
import { findTripByCode, listArrivals } from '@shared/station/contract'
import { confirmArrival, listExpectedTrips } from '@shared/trip/contract'
import { tripCardSchema } from '@shared/trip/schema'
import { tripCodeLink, tripCodeOf } from '@shared/trip/trip-code'
import { environment } from '@/environment'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { host, testId } from '@/testing/people'

const stationId = testId('station', 1)
const trip = (n: number, memberName: string, state: string) =>
  v.parse(tripCardSchema, {
    ...{ tripId: testId('trip', n), version: 5, state, memberName, originOrgName: '柳树湾村党支部' },
    ...{ destination: { regionCode: '460203', place: [] }, reason: 'winter', leaveOn: '2026-11-21' },
    ...{ waitingFor: 'host', overdueTimes: 0 },
  })
const arrived = { trip: trip(1, '李梅', 'checked_in'), arrivedAt: '2026-11-22T01:05:00.000Z' }
const receipt = { id: testId('trip', 2), version: 6, state: 'checked_in', at: '2026-11-22T02:00:00.000Z' }

async function given() {
  const { phone } = await phoneOf(host)
  const arrivals = [
    { ...arrived, how: 'scanned' },
    { trip: trip(4, '胡德宝', 'hosted'), arrivedAt: '2026-11-22T00:30:00.000Z', how: 'a later way' },
  ]
  phone.answer(listArrivals, v.parse(listArrivals.output, { arrivals }))
  phone.answer(listExpectedTrips, { trips: [trip(2, '张志强', 'routed'), trip(1, '李梅', 'checked_in')] })
  phone.answer(confirmArrival, v.parse(confirmArrival.output, receipt))
  await openPage(() => import('./index'), { stationId })
  await screen.findByText('9:05 李梅')
  return phone
}

it('lists who came today and how, and who is on the way', async () => {
  await given()
  expect(screen.getByText('扫码报到 · 柳树湾村党支部')).toBeTruthy()
  expect(screen.getByText('已报到 · 柳树湾村党支部')).toBeTruthy()
  expect(screen.getByText('张志强')).toBeTruthy()
  expect(screen.getAllByText(/李梅/)).toHaveLength(1)
})

it('finds who has brought a paper by its code, and takes them in after a look at the person', async () => {
  const phone = await given()
  phone.answer(findTripByCode, trip(2, '张志强', 'routed'))
  phone.scan = tripCodeLink(environment.scanPrefix, testId('trip', 2))
  await act(() => Promise.resolve(tap(screen.getByText('扫纸条上的码'))))
  tap(await screen.findByText('见到本人了'))
  await act(() => Promise.resolve())
  const asked = phone.received.find(({ endpoint }) => endpoint === 'findTripByCode')
  expect(asked?.path).toContain(`/trips/${tripCodeOf(testId('trip', 2))}`)
  expect(phone.asked()).toContain('confirmArrival')
})

it('says what to do when the code is of no trip to this station', async () => {
  const phone = await given()
  phone.refuse(findTripByCode, 'NOT_FOUND')
  fireEvent.input(screen.getByLabelText('纸条上的码'), { target: { value: '0000 0002' } })
  tap(await screen.findByText('找这个人'))
  expect(await screen.findByText(/可能安排在别的驿站/)).toBeTruthy()
})
