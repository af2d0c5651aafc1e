import { act, screen, waitFor } from '@testing-library/react'
import { codeLink, seedOf } from '@shared/station/code'
import { dayOf, instant } from '@shared/time'
import { checkIn, listOwnTrips, readTrip } from '@shared/trip/contract'
import { member, testId } from '@/testing/people'
import { openPage, phoneOf, tap } from '../../testing/open-page'
import { tripCard, tripView } from '../../testing/trips'

const tripId = testId('trip', 1)
const station = testId('station', 1)
const now = instant(Date.parse('2026-11-22T02:00:00.000Z'))
const link = codeLink('https://scan.test/s', station, [seedOf('secret', station, dayOf(now))], now)!
const openScan = (params = {}) => openPage(() => import('./index'), params)

/** The member's phone; its camera sees that text, or the person closes it. */
async function phoneThatSees(text: string | undefined) {
  const phone = await phoneOf(member)
  phone.answer(listOwnTrips, { trips: [tripCard('registered')] })
  phone.answer(readTrip, tripView('checked_in', { maySteps: [] }))
  phone.answer(checkIn, { id: tripId, version: 5, state: 'checked_in', at: now })
  const { default: Taro } = await import('@tarojs/taro')
  const scanCode = jest.spyOn(Taro, 'scanCode')
  if (text === undefined) scanCode.mockRejectedValue(new Error('scanCode:fail cancel'))
  else
    scanCode.mockResolvedValue({
      result: text,
      charSet: '',
      path: '',
      rawData: '',
      scanType: 'QR_CODE',
      errMsg: '',
    })
  return phone
}
const sent = (phone: Awaited<ReturnType<typeof phoneOf>>) =>
  phone.received.filter(({ endpoint }) => endpoint === 'checkIn')

test('given a fresh code, then the member is in, in large letters, and reads what comes next', async () => {
  const phone = await phoneThatSees(link)
  await openScan()
  expect(await screen.findByText('报到好了')).toBeTruthy()
  expect(await screen.findByText('东岸驿站11月25日前给您安排支部。')).toBeTruthy()
  expect(sent(phone).map(({ body }) => body)).toEqual([{ code: link }])
  expect(sent(phone)[0]?.header['acting-as']).toBe('self')
})

test("given WeChat's own scanner opened the page, then its link checks in without another scan", async () => {
  const phone = await phoneThatSees(undefined)
  await openScan({ q: encodeURIComponent(link) })
  expect(await screen.findByText('报到好了')).toBeTruthy()
  expect(sent(phone).map(({ body }) => body)).toEqual([{ code: link }])
})

test('given a scan that came too late, then it is noted and the host is asked to look', async () => {
  const phone = await phoneThatSees(link)
  phone.answer(checkIn, { id: tripId, version: 5, state: 'routed', at: now })
  await openScan()
  expect(await screen.findByText('已记下您说到了')).toBeTruthy()
  expect(screen.getByText('请让驿站的同志看一眼确认。')).toBeTruthy()
})

test.each([
  ['hosted', '您已经报到了', /一起参加组织生活/],
  ['return_reported', '这次不用再报到', /找您聊聊/],
] as const)(
  'given a trip that is %s, then it is not said that they have just come in',
  async (state, title, text) => {
    const phone = await phoneThatSees(link)
    phone.answer(checkIn, { id: tripId, version: 7, state, at: now })
    phone.answer(readTrip, tripView(state))
    await openScan()
    expect(await screen.findByText(title)).toBeTruthy()
    expect(await screen.findByText(text)).toBeTruthy()
    expect(screen.queryByText('报到好了')).toBeNull()
  },
)

test('given no network, then the scan is kept and the host is asked to look', async () => {
  const phone = await phoneThatSees(link)
  phone.answerBy(checkIn, () => undefined)
  await openScan()
  expect(await screen.findByText('已为您存在手机里')).toBeTruthy()
})

test('given any other code, then nothing is sent and it is said which one to scan', async () => {
  const phone = await phoneThatSees('https://shop.example/1')
  await openScan()
  expect(await screen.findByText('这不是驿站的报到码，请扫驿站屏幕上的码')).toBeTruthy()
  expect(sent(phone)).toHaveLength(0)
  expect(screen.getByText('再扫一次')).toBeTruthy()
})

test('given no trip, then the way to file one stands there', async () => {
  const phone = await phoneThatSees(link)
  phone.refuse(checkIn, 'NO_TRIP_TO_CHECK_IN')
  await openScan()
  tap(await screen.findByText('去报备'))
  expect(phone.called.join()).toContain('/features/trip/pages/file/index')
})

test("given another station's code, then the way to the own trip stands there", async () => {
  const phone = await phoneThatSees(link)
  phone.refuse(checkIn, 'CODE_OF_ANOTHER_STATION')
  await openScan()
  tap(await screen.findByText('看我的外出'))
  expect(phone.called.join()).toContain(`/features/trip/pages/trip/index?tripId=${tripId}`)
})

test('given the camera was closed, then it can be opened again, and two taps scan once', async () => {
  const phone = await phoneThatSees(undefined)
  await openScan()
  await screen.findByText('扫一下就报到')
  const { default: Taro } = await import('@tarojs/taro')
  await waitFor(() => expect(Taro.scanCode).toHaveBeenCalledTimes(1))
  await act(() => Promise.resolve())
  jest
    .mocked(Taro.scanCode)
    .mockResolvedValue({ result: link, charSet: '', path: '', rawData: '', scanType: 'QR_CODE', errMsg: '' })
  tap(screen.getByText('扫报到码'))
  tap(screen.getByText('扫报到码'))
  await screen.findByText('报到好了')
  expect(sent(phone)).toHaveLength(1)
})

test("given a computer's code, then nothing is sent and the page that lets it in opens", async () => {
  const ticketId = testId('deskTicket', 1)
  const phone = await phoneThatSees(`https://scan.test/s/${ticketId}`)
  await openScan()
  await waitFor(() =>
    expect(phone.called.join()).toContain(`/features/desk/pages/login/index?ticketId=${ticketId}`),
  )
  expect(sent(phone)).toHaveLength(0)
})
