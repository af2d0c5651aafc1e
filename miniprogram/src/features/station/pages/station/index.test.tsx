import { act, screen } from '@testing-library/react'
import * as v from 'valibot'
import { readStation } from '@shared/station/contract'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { host, member, nobodyYet, testId } from '@/testing/people'

const stationId = testId('station', 1)
const station = {
  ...{
    stationId,
    name: '东岸驿站',
    orgName: '东岸街道党工委',
    place: ['海南省', '三亚市'],
    regionCode: '460203',
  },
  ...{ address: '东岸路 1 号', phone: '19900009002', hours: '每天 8:30–17:30', services: ['帮忙填表'] },
}
const open = (params: Record<string, string> = { stationId }) => openPage(() => import('./index'), params)

it('says where it is, when it is open and what it offers, and calls it', async () => {
  const { phone } = await phoneOf(member)
  phone.answer(readStation, station)
  await open()
  expect(await screen.findByText('东岸路 1 号')).toBeTruthy()
  expect(screen.getByText('帮忙填表')).toBeTruthy()
  expect(screen.queryByText('显示报到码')).toBeNull()
  tap(screen.getByRole('button', { name: '给东岸驿站打电话' }))
  expect(phone.called).toEqual(['makePhoneCall "19900009002"'])
})

it('leads its host to the code', async () => {
  const { phone } = await phoneOf(host)
  phone.answer(readStation, station)
  await open()
  tap(await screen.findByText('显示报到码'))
  expect(phone.called).toEqual([`navigateTo "/features/station/pages/code/index?stationId=${stationId}"`])
})

it('says what to do when the address names no station', async () => {
  await phoneOf(member)
  await open({ stationId: 'nonsense' })
  expect(await screen.findByText('没有找到这个驿站')).toBeTruthy()
})

describe('whether it is open', () => {
  const spans = [
    { from: '2026-11-22T00:30:00.000Z', to: '2026-11-22T09:30:00.000Z' },
    { from: '2026-11-23T00:30:00.000Z', to: '2026-11-23T09:30:00.000Z' },
  ]
  it.each([
    ['open', spans, '现在开着，到 17:30'],
    ['shut until tomorrow', spans.slice(1), '现在关着，明天 8:30 开'],
    ['shut for good', [], '现在关着'],
  ])('is said by the clock of the server: %s', async (_is, openings, said) => {
    const { phone } = await phoneOf(member)
    phone.answer(readStation, v.parse(readStation.output, { ...station, openings }))
    await open()
    expect(await screen.findByText(said)).toBeTruthy()
  })

  it('is not said when nobody knows', async () => {
    const { phone } = await phoneOf(member)
    phone.answer(readStation, station)
    await open()
    await screen.findByText('东岸路 1 号')
    expect(screen.queryByText(/现在/)).toBeNull()
  })
})

it('opens by the scene of its poster, for somebody bound to nobody, and says that a poster proves nothing', async () => {
  const { phone } = await phoneOf(nobodyYet)
  phone.answer(readStation, station)
  await open({ scene: encodeURIComponent(stationId) })
  expect(await screen.findByText('东岸路 1 号')).toBeTruthy()
  expect(screen.getByText(/海报上的码不算报到/)).toBeTruthy()
  tap(screen.getByText('先绑定党员身份'))
  tap(screen.getByText('扫报到码'))
  expect(phone.called).toEqual([
    'navigateTo "/features/account/pages/bind/index"',
    'navigateTo "/features/trip/pages/scan/index"',
  ])
})

it('shows the way: on the map where the place is known, else by the address', async () => {
  const { phone } = await phoneOf(member)
  phone.answer(readStation, station)
  const { unmount } = await open()
  tap(await screen.findByRole('button', { name: '去东岸驿站怎么走' }))
  expect(phone.called).toContain('setClipboardData "东岸路 1 号"')
  unmount()
  phone.answer(readStation, { ...station, position: { latitude: 18.25, longitude: 109.51 } })
  await open()
  await screen.findByText('东岸路 1 号')
  await act(() => Promise.resolve())
  tap(await screen.findByRole('button', { name: '去东岸驿站怎么走' }))
  expect(phone.called).toContain('openLocation "东岸驿站"')
})

it('says on which days it stays closed, and when this was written', async () => {
  const { phone } = await phoneOf(member)
  const closed = [
    { from: '2026-11-01', to: '2026-11-02' },
    { from: '2026-11-23', to: '2026-11-25' },
  ]
  const openingHours = { workdays: [], weekends: [], holidays: [], closed }
  const changed = { ...station, openingHours, changedAt: '2026-11-21T02:00:00.000Z' }
  phone.answer(readStation, v.parse(readStation.output, changed))
  await open()
  expect(await screen.findByText('明天到11月25日不开')).toBeTruthy()
  expect(screen.getByText('昨天更新')).toBeTruthy()
})
