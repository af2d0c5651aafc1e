import { act, renderHook } from '@testing-library/react'
import { logIn, whoAmI } from '@shared/account/contract'
import { listStations } from '@shared/station/contract'
import { member, sessionOf, testId } from '@/testing/people'
import { startApp } from '@/testing/start-app'

const everyMs = 10_000
const query = { region: '4602' }
const stations = (...names: string[]) => ({
  stations: names.map((name, n) => ({
    ...{ stationId: testId('station', n), name, orgName: '东岸街道', place: [], regionCode: '460203' },
    ...{ address: '湾路 1 号', phone: '19900003131', hours: '每天', services: [] },
  })),
})
const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms))

/** A page that reads stations again and again, opened a moment ago. */
async function livePage() {
  const { phone, page } = await startApp()
  phone.answer(logIn, sessionOf(member))
  phone.answer(whoAmI, member)
  await (await import('./session')).ensureSession()
  phone.answer(listStations, () => stations('东岸驿站'))
  const { useRead } = await import('./use-read')
  const drawn = { times: 0 }
  const { result, unmount } = renderHook(() => {
    drawn.times++
    return useRead(listStations, { query }, everyMs)
  })
  await pass(0)
  const reads = () => phone.asked().filter((name) => name === 'listStations').length
  return { phone, page, result, unmount, reads, drawn }
}

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

it('sees what happens elsewhere without being asked', async () => {
  const { phone, result } = await livePage()
  phone.answer(listStations, stations('东岸驿站', '西岸驿站'))
  await pass(everyMs)
  expect(result.current.data?.stations).toHaveLength(2)
})

it('draws nothing anew when nothing is new, also while the server fails', async () => {
  const { phone, result, reads, drawn } = await livePage()
  const [before, data] = [drawn.times, result.current.data]
  await pass(3 * everyMs)
  expect(reads()).toBe(4)
  expect(drawn.times).toBe(before)
  expect(result.current.data).toBe(data)
  phone.refuse(listStations, 'INTERNAL')
  await pass(everyMs)
  const failing = drawn.times
  await pass(3 * everyMs)
  expect(reads()).toBe(8)
  expect(drawn.times).toBe(failing)
  expect(result.current.data).toEqual(stations('东岸驿站'))
})

it('stops while the page is out of view, and when it is gone', async () => {
  const { page, unmount, reads } = await livePage()
  act(() => page.hide())
  await pass(5 * everyMs)
  expect(reads()).toBe(1)
  act(() => page.show())
  await pass(everyMs)
  expect(reads()).toBe(3)
  unmount()
  await pass(5 * everyMs)
  expect(reads()).toBe(3)
})

it('stops without a network and goes on with it; an answer that is missing once stops nothing', async () => {
  const { phone, reads } = await livePage()
  act(() => phone.setConnected(false))
  await pass(5 * everyMs)
  expect(reads()).toBe(1)
  act(() => phone.setConnected(true))
  phone.answerBy(listStations, () => undefined)
  await pass(2 * everyMs)
  expect(reads()).toBe(3)
})

it('stops when it is not theirs to see any more', async () => {
  const { phone, reads } = await livePage()
  phone.refuse(listStations, 'NOT_ALLOWED')
  await pass(everyMs)
  expect(reads()).toBe(2)
  await pass(5 * everyMs)
  expect(reads()).toBe(2)
})

it('never asks again before it has an answer', async () => {
  const { phone, reads } = await livePage()
  phone.answerBy(listStations, () => new Promise(() => undefined))
  await pass(5 * everyMs)
  expect(reads()).toBe(2)
})

it('leaves a list alone whose later parts somebody is reading', async () => {
  const { phone, unmount } = await livePage()
  unmount()
  const { useList } = await import('./use-list')
  phone.answer(listStations, ({ query }) => ({ stations: [], ...(query.cursor ? {} : { cursor: 'next' }) }))
  const { result } = renderHook(() =>
    useList(
      listStations,
      (cursor) => ({ query: { ...query, cursor } }),
      ({ stations }) => stations,
      everyMs,
    ),
  )
  await pass(everyMs)
  const reads = () => phone.asked().filter((name) => name === 'listStations').length
  expect(reads()).toBe(3)
  await act(async () => result.current.more?.())
  await pass(5 * everyMs)
  expect(reads()).toBe(4)
})
