import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { listOrgs } from '@shared/org/contract'
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
const mobile = (n: number, name: string) => ({
  ...{ orgId: testId('org', n), name, level: 'branch', type: 'mobile' },
})
const inCounty = station(1, '东岸驿站', '460203')
const inCity = station(2, '崖城驿站', '460205')

async function look(
  known: Station[],
  trip = tripView('registered', { maySteps: ['route', 'manage_at_origin'] }),
) {
  const [grant] = secretary.grants
  const phone = await phoneOf(secretary, new Map([['acting-as', { [secretary.accountId]: grant?.grantId }]]))
  phone.answer(readTrip, trip)
  phone.answer(listStations, ({ query }) => ({
    stations: known.filter(({ regionCode }) => regionCode.startsWith(query.region ?? '')),
  }))
  phone.answer(listOrgs, {
    orgs: [
      ...[
        { orgId: testId('org', 1), name: '柳树湾村党支部', level: 'branch', type: 'regular' },
        { ...mobile(2, '驻北京流动党支部'), regionCode: '110108' },
        { ...mobile(3, '本县流动党支部') },
        { ...mobile(4, '驻三亚流动党支部'), regionCode: '460203' },
      ],
    ],
  })
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

test('a mobile branch of our own is chosen, the nearest first, and its secretary will call', async () => {
  const phone = await look([])
  tap(await screen.findByRole('tab', { name: '流动支部' }))
  expect(screen.getByText(/我们自己建在外地的支部/)).toBeTruthy()
  await screen.findByText('驻三亚流动党支部')
  const names = screen.getAllByRole('radio').map((one) => one.textContent)
  expect(names).toEqual(['驻三亚流动党支部就在那个区县', '本县流动党支部', '驻北京流动党支部在别的省'])
  tap(screen.getByText('驻三亚流动党支部'))
  expect(screen.getByText(/那里的书记会看到林秀兰的姓名、电话/)).toBeTruthy()
  tap(screen.getByText('就选这个'))
  await waitFor(() => expect(bodies(phone, 'routeTrip')).toEqual([{ orgId: testId('org', 4) }]))
})

test('an organisation that isn’t in the system is named, with the number that was found for it', async () => {
  const phone = await look([])
  tap(await screen.findByRole('tab', { name: '别的组织' }))
  tap(screen.getByText('和这个组织对接'))
  expect(await screen.findByText('请写组织的名称')).toBeTruthy()
  const write = (label: string, value: string) =>
    fireEvent.change(screen.getByLabelText(label), { target: { value } })
  write('组织名称', '滨海社区党支部')
  write('办公电话', '123')
  tap(screen.getByText('和这个组织对接'))
  expect(await screen.findByText('请填对方单位的电话')).toBeTruthy()
  write('办公电话', '0898-0000001')
  tap(screen.getByText('和这个组织对接'))
  expect(screen.getByText(/他们不在系统里，现在什么也看不到/)).toBeTruthy()
  tap(screen.getByText('就选这个'))
  const outside = { orgName: '滨海社区党支部', orgPhone: '0898-0000001' }
  await waitFor(() => expect(bodies(phone, 'routeTrip')).toEqual([{ outside }]))
})

test('given the trip was routed meanwhile, then there is nothing to choose', async () => {
  const phone = await phoneOf(secretary)
  phone.answer(readTrip, tripView('checked_in', { maySteps: [] }))
  phone.answer(listStations, { stations: [] })
  await openPage(() => import('./index'), { tripId })
  expect(await screen.findByText('这里没有要办的了，可能刚有人办过。')).toBeTruthy()
})

test('who is with a station goes to another one in the same place; the old one is told, and it is said', async () => {
  const phone = await look([inCounty], tripView('hosted', { maySteps: ['route'], stationName: '椰风驿站' }))
  tap(await screen.findByText('选这个驿站'))
  expect(screen.getByText(/椰风驿站会知道不用再接待/)).toBeTruthy()
  tap(screen.getByText('就选这个'))
  await waitFor(() =>
    expect(bodies(phone, 'routeTrip')).toEqual([{ stationId: inCounty.stationId, moves: true }]),
  )
})
