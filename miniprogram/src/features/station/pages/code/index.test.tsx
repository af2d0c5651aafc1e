import { act, screen } from '@testing-library/react'
import { readCodeSeeds } from '@shared/station/contract'
import { judgeCode, readCode, seedOf } from '@shared/station/code'
import { addDays, dayOf, instant, type Instant } from '@shared/time'
import { readToday } from '@shared/today/contract'
import { openPage, phoneOf } from '@/testing/open-page'
import { host, testId } from '@/testing/people'

const stationId = testId('station', 1)
const linkPrefix = 'https://scan.test/s'
const secret = 'a secret of the server alone'
/** 7 seconds into a window, 10:00:07 in Shanghai. */
const start = Date.parse('2026-11-22T02:00:07.000Z')

// The picture is the business of ui/qr-code; here the text in it matters.
jest.mock('@/ui/qr-code', () => ({
  QrCode: ({ text }: { text: string }) => <div data-testid="code">{text}</div>,
}))

const seedsAt = (now: Instant) => ({
  ...{ stationId, linkPrefix, serverTime: now },
  seeds: [dayOf(now), addDays(dayOf(now), 1)].map((day) => seedOf(secret, stationId, day)),
})

async function given(storage?: Map<string, unknown>) {
  const { phone, page } = await phoneOf(host, storage)
  phone.serverTime = undefined
  phone.answer(readCodeSeeds, () => seedsAt(instant(Date.now())))
  return { phone, page }
}
const open = () => openPage(() => import('./index'), { stationId })
const shown = () => screen.getByTestId('code').textContent
const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms))
const dayMs = 24 * 3_600_000
/** A day goes by; only the last window of it is lived through, 2,880 would take the test a minute. */
async function passOneDay() {
  jest.setSystemTime(Date.now() + dayMs - 30_000)
  await pass(30_000)
}
const judged = () => {
  const code = readCode(linkPrefix, shown())
  return code && judgeCode(code, secret, instant(Date.now()))
}

beforeEach(() => jest.useFakeTimers({ now: start }))
afterEach(() => jest.useRealTimers())

it('shows the station, what to do, and a code that the server accepts; nobody is named', async () => {
  const { phone } = await given()
  await open()
  await pass(0)
  expect(judged()).toBe('now')
  expect(screen.getByText('外地来的党员，请扫这里报到')).toBeTruthy()
  expect(screen.getByText('东岸驿站')).toBeTruthy()
  expect(phone.asked()).not.toContain('listExpectedTrips')
  expect(phone.received.at(-1)?.header['acting-as']).toBe(host.grants[0]?.grantId)
})

it('changes exactly at the edge of the window, again and again', async () => {
  await given()
  await open()
  await pass(0)
  const first = shown()
  await pass(22_999)
  expect(shown()).toBe(first)
  await pass(1)
  const second = shown()
  expect(second).not.toBe(first)
  await pass(29_999)
  expect(shown()).toBe(second)
  await pass(1)
  expect(shown()).not.toBe(second)
  expect(judged()).toBe('now')
})

it("goes by the server's clock when the phone's is wrong", async () => {
  const { phone } = await given()
  const aheadMs = 3 * 3_600_000
  phone.answer(readCodeSeeds, seedsAt(instant(start + aheadMs)))
  phone.serverTime = new Date(start + aheadMs).toISOString()
  await open()
  await pass(0)
  await pass(30_000)
  const code = readCode(linkPrefix, shown())
  expect(code && judgeCode(code, secret, instant(Date.now() + aheadMs))).toBe('now')
})

describe('without a network', () => {
  const seenThenOffline = async () => {
    const { phone } = await given()
    const { unmount } = await open()
    await pass(0)
    unmount()
    const next = await given(phone.storage)
    next.phone.connected = false
    return next
  }

  it('goes on changing today and tomorrow', async () => {
    await seenThenOffline()
    await open()
    await pass(0)
    expect(judged()).toBe('now')
    await passOneDay()
    expect(judged()).toBe('now')
  })

  it('says that the code has expired, and shows none, when the seeds are used up; then goes on', async () => {
    const { phone } = await seenThenOffline()
    await open()
    await pass(0)
    await passOneDay()
    await passOneDay()
    expect(screen.getByText('报到码过期了')).toBeTruthy()
    expect(screen.queryByTestId('code')).toBeNull()
    phone.connected = true
    act(() => screen.getByText('再试一次').click())
    await pass(0)
    expect(judged()).toBe('now')
  })
})

it('fetches new seeds by itself when it stays open over midnight', async () => {
  const { phone } = await given()
  await open()
  await pass(0)
  for (const days of [1, 2, 3]) {
    await passOneDay()
    await pass(0)
    expect(judged()).toBe('now')
    expect(phone.asked().filter((name) => name === 'readCodeSeeds')).toHaveLength(1 + days)
  }
})

it('tells those at the counter that somebody has come in since it was opened, how many and not who', async () => {
  const { phone } = await given()
  const trips = (...arrivedAt: number[]) => ({
    waiting: arrivedAt.map((ms, n) => ({
      ...{ tripId: testId('trip', n), version: 5, state: 'checked_in', memberName: '林秀兰' },
      ...{ originOrgName: '柳树湾村党支部', destination: { regionCode: '460203', place: [] } },
      ...{ reason: 'winter', leaveOn: dayOf(instant(ms)), waitingFor: 'host', overdueTimes: 0 },
      arrivedAt: instant(ms),
    })),
    ...{ expected: [], notices: [] },
  })
  phone.answer(readToday, trips(start - 60_000))
  await open()
  await pass(0)
  expect(screen.queryByText(/位党员报到/)).toBeNull()
  phone.answer(readToday, trips(start - 60_000, start + 5_000))
  await pass(10_000)
  expect(screen.getByText('刚有 1 位党员报到')).toBeTruthy()
  expect(screen.queryByText(/林秀兰/)).toBeNull()
})

it('keeps the screen bright while it is in view', async () => {
  const { phone, page } = await given()
  const { unmount } = await open()
  await pass(0)
  act(() => page.hide())
  act(() => page.show())
  unmount()
  expect(phone.called).toEqual([true, false, true, false].map((on) => `setKeepScreenOn ${on}`))
})

it('says so when somebody opens it who is not the host', async () => {
  const { phone } = await given()
  phone.refuse(readCodeSeeds, 'NOT_ALLOWED')
  await open()
  await pass(0)
  expect(screen.getByText('您现在的身份不能办这件事')).toBeTruthy()
  expect(screen.queryByTestId('code')).toBeNull()
})
