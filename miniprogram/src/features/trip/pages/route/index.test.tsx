import { screen, waitFor, within } from '@testing-library/react'
import { listStations } from '@shared/station/contract'
import type { Station } from '@shared/station/schema'
import { instant } from '@shared/time'
import { manageTripAtOrigin, readTrip, routeTrip } from '@shared/trip/contract'
import { secretary, testId } from '@/testing/people'
import { openPage, phoneOf, tap } from '../../testing/open-page'
import { tripView } from '../../testing/trips'

const tripId = testId('trip', 1)
const receipt = { id: tripId, version: 4, state: 'routed', at: instant(0) }
const station = (n: number, name: string, regionCode: string): Station => ({
  stationId: testId('station', n),
  name,
  regionCode,
  orgName: '东岸街道党工委',
  place: ['海南省', '三亚市', '吉阳区'],
  address: '东岸路 1 号',
  phone: '19900009002',
  hours: '每天 8:30–17:30',
  services: [],
})
const inCounty = station(1, '东岸驿站', '460203')
const inCity = station(2, '崖城驿站', '460205')

async function look(known: Station[]) {
  const [grant] = secretary.grants
  const phone = await phoneOf(secretary, new Map([['acting-as', { [secretary.accountId]: grant?.grantId }]]))
  phone.answer(readTrip, tripView('registered', { maySteps: ['route', 'manage_at_origin'] }))
  phone.answer(listStations, ({ query }) => ({
    stations: known.filter(({ regionCode }) => regionCode.startsWith(query.region ?? '')),
  }))
  phone.answer(routeTrip, receipt)
  phone.answer(manageTripAtOrigin, receipt)
  await openPage(() => import('./index'), { tripId })
  return phone
}
const bodies = (phone: Awaited<ReturnType<typeof look>>, name: string) =>
  phone.received.filter(({ endpoint }) => endpoint === name).map(({ body }) => body)

test('given a station in the county, then it is chosen with a tap and a yes, which says who will see what', async () => {
  const phone = await look([inCity, inCounty])
  await screen.findByText('东岸驿站')
  expect(screen.queryByText('崖城驿站')).toBeNull()
  tap(screen.getByText('选这个驿站'))
  expect(screen.getByText('请东岸驿站接待林秀兰？')).toBeTruthy()
  expect(screen.getByText(/他们会看到林秀兰的姓名、电话/)).toBeTruthy()
  tap(screen.getByText('就选这个'))
  await waitFor(() => expect(phone.called).toContain('navigateBack'))
  expect(bodies(phone, 'routeTrip')).toEqual([{ stationId: inCounty.stationId }])
})

test('the whole city can be looked at, the nearest first', async () => {
  await look([inCity, inCounty])
  tap(await screen.findByText('看看全市的驿站'))
  await screen.findByText('崖城驿站')
  const names = screen.getAllByText(/^(东岸|崖城)驿站$/).map((name) => name.textContent)
  expect(names).toEqual(['东岸驿站', '崖城驿站'])
})

test('given no station in the county, then the city is looked at by itself', async () => {
  await look([inCity])
  expect(await screen.findByText('崖城驿站')).toBeTruthy()
  expect(screen.getByText('全市的驿站')).toBeTruthy()
})

test('given no station in the whole province, then the branch keeps in touch itself', async () => {
  const phone = await look([])
  await screen.findByText('全省还没有驿站，可以由本支部直接联系。')
  tap(screen.getByText('不安排驿站，由本支部联系'))
  const dialog = within(screen.getByRole('dialog', { name: '由本支部直接联系？' }))
  tap(dialog.getByText('由本支部联系'))
  await waitFor(() => expect(phone.called).toContain('navigateBack'))
  expect(phone.asked()).toContain('manageTripAtOrigin')
})

test('given the trip was routed meanwhile, then there is nothing to choose', async () => {
  const phone = await phoneOf(secretary)
  phone.answer(readTrip, tripView('checked_in', { maySteps: [] }))
  phone.answer(listStations, { stations: [] })
  await openPage(() => import('./index'), { tripId })
  expect(await screen.findByText('这里没有要办的了，可能刚有人办过。')).toBeTruthy()
})
