import { act, screen } from '@testing-library/react'
import { listExpectedTrips } from '@shared/trip/contract'
import { host, member, testId } from '@/testing/people'
import { openPage, phoneOf } from '../../testing/open-page'
import { tripCard } from '../../testing/trips'

test('those who say they are here come first, then those to place, then those on their way', async () => {
  const phone = await phoneOf(host)
  phone.answer(listExpectedTrips, {
    trips: [
      tripCard('routed', { waitingFor: 'member' }),
      tripCard('checked_in', { tripId: testId('trip', 2), memberName: '王建国', waitingFor: 'host' }),
      tripCard('routed', {
        tripId: testId('trip', 3),
        memberName: '李梅',
        saidArrivedAt: '2026-11-22T01:00:00.000Z',
        waitingFor: 'host',
      }),
    ],
  })
  await openPage(() => import('./index'))
  await screen.findByText('林秀兰')
  expect(screen.getAllByRole('heading').map((heading) => heading.textContent)).toEqual([
    '说已经到了1',
    '报到了，等安排支部1',
    '在路上1',
  ])
  const [request] = phone.received.filter(({ endpoint }) => endpoint === 'listExpectedTrips')
  expect(request?.query).toEqual({ stationId: host.grants[0]?.stationId })
})

test('somebody who checks in stands there ten seconds later, without a touch', async () => {
  jest.useFakeTimers()
  const phone = await phoneOf(host)
  phone.answer(listExpectedTrips, { trips: [] })
  await openPage(() => import('./index'))
  await act(() => jest.advanceTimersByTimeAsync(0))
  phone.answer(listExpectedTrips, { trips: [tripCard('checked_in')] })
  await act(() => jest.advanceTimersByTimeAsync(10_000))
  expect(screen.getByText('林秀兰')).toBeTruthy()
  jest.useRealTimers()
})

test('nobody to come', async () => {
  const phone = await phoneOf(host)
  phone.answer(listExpectedTrips, { trips: [] })
  await openPage(() => import('./index'))
  expect(await screen.findByText(/现在没有要来的人/)).toBeTruthy()
})

test('who hosts no station is told how to', async () => {
  await phoneOf(member)
  await openPage(() => import('./index'))
  expect(await screen.findByText(/这一页给驿站的同志用/)).toBeTruthy()
})
