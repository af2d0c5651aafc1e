import { act, screen } from '@testing-library/react'
import { listStations } from '@shared/station/contract'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { member, testId } from '@/testing/people'

const open = () => openPage(() => import('./index'))
const station = (n: number, name: string) => ({
  ...{ stationId: testId('station', n), name, orgName: '东岸街道党工委', place: [], regionCode: '460203' },
  ...{ address: '东岸路 1 号', phone: '19900009002', hours: '每天 8:30–17:30', services: [] },
})
/** Turns the wheel to 海南 三亚 吉阳. */
async function chooseJiyang() {
  const { choose } = await import('@/testing/components')
  const detail = { value: ['海南省', '三亚市', '吉阳区'], code: ['460000', '460200', '460203'] }
  await act(() => Promise.resolve(choose(screen.getByRole('button', { name: /^哪里/ }), detail)))
}

it('asks for a place first, and for no position', async () => {
  const { phone } = await phoneOf(member)
  phone.answer(listStations, { stations: [] })
  await open()
  expect(await screen.findByText('选一个地方，看看那里的驿站')).toBeTruthy()
  expect(phone.asked()).not.toContain('listStations')
})

it('lists the stations of the place, each to be called or looked at, part by part', async () => {
  const { phone } = await phoneOf(member)
  phone.answer(listStations, ({ query }) =>
    query.cursor
      ? { stations: [station(2, '西岸驿站')] }
      : { stations: [station(1, '东岸驿站')], cursor: 'next' },
  )
  await open()
  await screen.findByText('选一个地方，看看那里的驿站')
  await chooseJiyang()
  expect(await screen.findByText('东岸驿站')).toBeTruthy()
  expect(screen.getByText('东岸路 1 号')).toBeTruthy()
  expect(screen.getByText('每天 8:30–17:30')).toBeTruthy()
  tap(screen.getByRole('button', { name: '给东岸驿站打电话' }))
  tap(screen.getByRole('button', { name: '看东岸驿站的详情' }))
  expect(phone.called).toEqual([
    'makePhoneCall "19900009002"',
    `navigateTo "/features/station/pages/station/index?stationId=${testId('station', 1)}"`,
  ])
  tap(screen.getByText('看后面的'))
  expect(await screen.findByText('西岸驿站')).toBeTruthy()
  expect(phone.received.at(-1)?.query).toEqual({ region: '460203', cursor: 'next' })
})

it('looks further round where there is none, and says at last what happens anyway', async () => {
  const { phone } = await phoneOf(member)
  phone.answer(listStations, { stations: [] })
  await open()
  await screen.findByText('选一个地方，看看那里的驿站')
  await chooseJiyang()
  expect(await screen.findByText('吉阳区还没有驿站')).toBeTruthy()
  tap(screen.getByText('看看三亚市的'))
  expect(await screen.findByText('三亚市还没有驿站')).toBeTruthy()
  tap(screen.getByText('看看海南省的'))
  expect(await screen.findByText('海南省还没有驿站。您照常报备，由本支部直接联系您')).toBeTruthy()
  const regions = phone.received.flatMap(({ query }) => query.region ?? [])
  expect(regions).toEqual(['460203', '4602', '46'])
})

it('opens with the place of the last visit, also without a network', async () => {
  const first = await phoneOf(member)
  first.phone.answer(listStations, { stations: [station(1, '东岸驿站')] })
  const { unmount } = await open()
  await screen.findByText('选一个地方，看看那里的驿站')
  await chooseJiyang()
  await screen.findByText('东岸驿站')
  unmount()

  const { phone } = await phoneOf(member, first.phone.storage)
  phone.connected = false
  await open()
  expect(screen.getByText('东岸驿站')).toBeTruthy()
  expect(await screen.findByText(/^更新于/)).toBeTruthy()
})
