import { act, renderHook, waitFor } from '@testing-library/react'
import { logIn, whoAmI } from '@shared/account/contract'
import { listOwnTrips, registerTrip } from '@shared/trip/contract'
import { listStations } from '@shared/station/contract'
import { instant } from '@shared/time'
import { host, member, secretary, sessionOf, testId } from '@/testing/people'
import { startApp } from '@/testing/start-app'

const start = async (me = member, storage?: Map<string, unknown>) => {
  const { phone, page } = await startApp(storage)
  phone.answer(logIn, sessionOf(me))
  await (await import('./session')).ensureSession()
  return { phone, page, ...(await import('./use-read')), ...(await import('./use-list')) }
}
const none = { stations: [] }
const input = { query: { region: '4602' } }
const stationCalled = (name: string, n: number) => ({
  ...{ stationId: testId('station', n), name, orgName: '东岸街道', place: [], regionCode: '460203' },
  ...{ address: '湾路 1 号', phone: '19900003131', hours: '每天', services: [] },
})

it('loads, then shows what came and when', async () => {
  const { phone, useRead } = await start()
  phone.answer(listStations, none)
  const { result } = renderHook(() => useRead(listStations, input))
  expect(result.current).toMatchObject({ loading: true, data: undefined })
  await waitFor(() => expect(result.current.data).toEqual(none))
  expect(result.current).toMatchObject({ loading: false, error: undefined, offline: false })
  expect(result.current.updatedAt).toBeDefined()
})

describe('given content from an earlier visit', () => {
  const visitedBefore = async () => {
    const before = await start()
    before.phone.answer(listStations, none)
    const { result, unmount } = renderHook(() => before.useRead(listStations, input))
    await waitFor(() => expect(result.current.data).toEqual(none))
    unmount()
    return before.phone.storage
  }

  it('shows it at once and says that there is no network', async () => {
    const { phone, useRead } = await start(member, await visitedBefore())
    phone.connected = false
    const { result } = renderHook(() => useRead(listStations, input))
    expect(result.current).toMatchObject({ loading: false, data: none })
    await waitFor(() => expect(result.current.offline).toBe(true))
    expect(result.current.data).toEqual(none)
  })

  it('keeps it when the server fails, with the sentence', async () => {
    const { phone, useRead } = await start(member, await visitedBefore())
    phone.refuse(listStations, 'INTERNAL')
    const { result } = renderHook(() => useRead(listStations, input))
    await waitFor(() => expect(result.current.error).toContain('系统出了点问题'))
    expect(result.current.data).toEqual(none)
  })

  it('drops it when the server says that it is not theirs any more', async () => {
    const { phone, useRead } = await start(member, await visitedBefore())
    phone.refuse(listStations, 'NOT_ALLOWED')
    const { result } = renderHook(() => useRead(listStations, input))
    await waitFor(() => expect(result.current.error).toBeDefined())
    expect(result.current.data).toBeUndefined()
  })

  it('shows nothing of it to another person', async () => {
    const storage = await visitedBefore()
    storage.delete('session')
    const { phone, useRead } = await start(secretary, storage)
    phone.connected = false
    const { result } = renderHook(() => useRead(listStations, input))
    expect(result.current).toMatchObject({ loading: true, data: undefined })
    await waitFor(() => expect(result.current.offline).toBe(true))
    expect(result.current.data).toBeUndefined()
  })
})

it('reads again when the page comes back into view, and when something has been sent', async () => {
  const { phone, page, useRead } = await start()
  phone.answer(listOwnTrips, { trips: [] })
  const { result } = renderHook(() => useRead(listOwnTrips, { query: {}, actingAs: 'self' }))
  await waitFor(() => expect(result.current.data).toBeDefined())
  const reads = () => phone.asked().filter((name) => name === 'listOwnTrips').length
  expect(reads()).toBe(1)

  act(() => page.hide())
  act(() => page.show())
  await waitFor(() => expect(reads()).toBe(2))

  const tripId = testId('trip', 1)
  phone.answer(registerTrip, { id: tripId, version: 2, state: 'registered', at: instant(0) })
  const { send } = await import('./outbox')
  await act(() => send(registerTrip, { params: { tripId } }))
  await waitFor(() => expect(reads()).toBe(3))
})

it('asks who the person is now when a role is refused, and goes on as who they still are', async () => {
  const { phone, useRead } = await start(host)
  const { currentActingAs } = await import('./acting-as')
  phone.refuse(listStations, 'NOT_ALLOWED')
  phone.answer(whoAmI, { ...host, grants: [] })
  const { result } = renderHook(() => useRead(listStations, input))
  await waitFor(() => expect(result.current.error).toBeDefined())
  await waitFor(() => expect(currentActingAs()).toBe('self'))
  const roles = phone.received.flatMap(({ header }) => header['acting-as'] ?? [])
  expect(roles).toEqual([host.grants[0]?.grantId, 'self', 'self'])
})

it('reads nothing while there is nothing to ask', async () => {
  const { phone, useRead } = await start()
  const { result } = renderHook(() => useRead(listStations, undefined))
  expect(result.current).toMatchObject({ loading: false, data: undefined })
  expect(phone.asked()).toEqual(['logIn'])
})

it('fetches a list part by part', async () => {
  const { phone, useList } = await start()
  phone.answer(listStations, ({ query }) =>
    query.cursor === 'next'
      ? { stations: [stationCalled('西岸驿站', 2)] }
      : { stations: [stationCalled('东岸驿站', 1)], cursor: 'next' },
  )
  const { result } = renderHook(() =>
    useList(
      listStations,
      (cursor) => ({ query: { region: '4602', cursor } }),
      ({ stations }) => stations,
    ),
  )
  await waitFor(() => expect(result.current.items?.map(({ name }) => name)).toEqual(['东岸驿站']))
  await act(async () => result.current.more?.())
  expect(result.current.items?.map(({ name }) => name)).toEqual(['东岸驿站', '西岸驿站'])
  expect(result.current.more).toBeUndefined()
})
