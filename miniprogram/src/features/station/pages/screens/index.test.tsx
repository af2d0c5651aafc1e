import { act, fireEvent, screen } from '@testing-library/react'
import * as v from 'valibot'
import { receiptSchema } from '@shared/receipt'
import { connectScreen, endScreen, listScreens } from '@shared/station/screen-contract'
import { pairingLink } from '@shared/station/screen'
import { environment } from '@/environment'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { host, testId } from '@/testing/people'

const stationId = testId('station', 1)
const address = 'https://desk.example/screen/'
const one = {
  ...{ screenId: testId('screen', 1), browser: 'chrome', connectedAt: '2026-11-21T02:00:00.000Z' },
  ...{ until: '2026-11-28T02:00:00.000Z', seenOn: '2026-11-22' },
}
const receipt = (state: string) =>
  v.parse(receiptSchema, { id: one.screenId, version: 1, state, at: '2026-11-22T02:00:00.000Z' })

async function given(screens: object[] = [], params = {}) {
  const { phone } = await phoneOf(host)
  phone.answer(listScreens, v.parse(listScreens.output, { address, screens }))
  phone.answer(connectScreen, receipt('connected'))
  phone.answer(endScreen, receipt('ended'))
  await openPage(() => import('./index'), { stationId, ...params })
  await screen.findByText('扫屏幕上的码')
  return phone
}

it('says where the page for the screen lies, and connects the one whose code is scanned', async () => {
  const phone = await given()
  expect(screen.getByText(new RegExp(address))).toBeTruthy()
  phone.scan = pairingLink(environment.scanPrefix, '1a2b3c4d')
  await act(() => Promise.resolve(tap(screen.getByText('扫屏幕上的码'))))
  expect(await screen.findByText('连接好了')).toBeTruthy()
  const sent = phone.received.find(({ endpoint }) => endpoint === 'connectScreen')
  expect(sent?.body).toEqual({ code: '1a2b3c4d', days: 7 })
  expect(sent?.header['acting-as']).toBe(host.grants[0]?.grantId)
})

it('takes the code as one types it, and asks again when it is too short or is no code of a screen', async () => {
  const phone = await given()
  fireEvent.input(screen.getByLabelText('或填连接码'), { target: { value: '1A2B' } })
  tap(await screen.findByText('连接'))
  expect(await screen.findByText(/一共 8 位/)).toBeTruthy()
  phone.scan = 'https://example.com/'
  await act(() => Promise.resolve(tap(screen.getByText('扫屏幕上的码'))))
  expect(await screen.findByText(/不是屏幕上的连接码/)).toBeTruthy()
  fireEvent.input(screen.getByLabelText('或填连接码'), { target: { value: '1A2B 3C4D' } })
  tap(screen.getByText('连接'))
  expect(await screen.findByText('连接好了')).toBeTruthy()
})

it("goes on with the code that WeChat's own scanner brought", async () => {
  await given([], { code: '1a2b3c4d' })
  expect(screen.getByDisplayValue('1a2b3c4d')).toBeTruthy()
})

it('lists the screens that show the code, and disconnects one after asking', async () => {
  const phone = await given([one])
  expect(screen.getByText('谷歌浏览器，昨天连的')).toBeTruthy()
  expect(screen.getByText('今天还在显示，11月28日到期')).toBeTruthy()
  tap(screen.getByText('断开'))
  expect(await screen.findByText('断开这块屏幕？')).toBeTruthy()
  phone.answer(listScreens, { address, screens: [] })
  tap(screen.getAllByRole('button', { name: '断开' }).at(-1) ?? document.body)
  await act(() => Promise.resolve())
  expect(phone.asked()).toContain('endScreen')
})
