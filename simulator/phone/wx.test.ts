import type { Page } from 'playwright-core'
import { callWx, openSimulator, type OpenSimulator } from '../testing/open-simulator'

jest.setTimeout(60_000)
let simulator: OpenSimulator
beforeAll(async () => {
  simulator = await openSimulator()
})
afterAll(() => simulator.close())

const request = (page: Page, options: object) => callWx(page, 'request', options)

test('login gives the code of the phone’s user', async () => {
  const page = await simulator.phone('user=u2')
  expect(await callWx(page, 'login')).toEqual({ errMsg: 'login:ok', code: 'code of u2' })
})

test('a request reaches the mapped server, whatever its status', async () => {
  const page = await simulator.phone()
  const sent = await request(page, {
    url: 'https://api.test/x',
    method: 'POST',
    data: { a: 1 },
    header: { 'X-Y': 'z' },
  })
  expect(sent).toMatchObject({
    errMsg: 'request:ok',
    statusCode: 200,
    data: { method: 'POST', url: '/x', body: '{"a":1}' },
    header: { 'content-type': 'application/json' },
  })
  expect(await request(page, { url: 'https://api.test/q?a=1', data: { b: '二' } })).toMatchObject({
    data: { method: 'GET', url: '/q?a=1&b=%E4%BA%8C' },
  })
  expect(await request(page, { url: 'https://api.test/teapot' })).toMatchObject({ statusCode: 418 })
  expect(await page.evaluate(() => window.__simulator.requests)).toBe(3)
})

test.each([
  [{ url: 'https://elsewhere.test/' }, { errMsg: 'request:fail url not in domain list', errno: 600002 }],
  [{ url: 'https://dead.test/' }, { errMsg: 'request:fail net::ECONNREFUSED', errno: 600001 }],
  [
    { url: 'https://api.test/slow', timeout: 50 },
    { errMsg: 'request:fail timeout', errno: 5 },
  ],
  [{ url: 'x' }, { errMsg: 'request:fail invalid url "x"', errno: 600009 }],
  [{ url: 'https://api.test/', method: 'PATCH' }, { errMsg: 'request:fail invalid method "PATCH"' }],
])('a request that cannot be made: %j', async (options, answer) => {
  expect(await request(await simulator.phone(), options)).toEqual(answer)
})

test('without a network requests fail, and the mini-program hears of the change', async () => {
  const page = await simulator.phone()
  await page.evaluate(() => {
    const listen = window.__simulator.wx.onNetworkStatusChange
    if (typeof listen === 'function')
      Reflect.apply(listen, undefined, [
        (change: unknown) => document.body.setAttribute('data-heard', JSON.stringify(change)),
      ])
    window.__simulator.set({ network: 'offline' })
  })
  expect(await page.locator('body').getAttribute('data-heard')).toBe(
    '{"isConnected":false,"networkType":"none"}',
  )
  expect(await request(page, { url: 'https://api.test/x' })).toEqual({
    errMsg: 'request:fail net::ERR_INTERNET_DISCONNECTED',
    errno: 600001,
  })
  expect(await callWx(page, 'getNetworkType')).toMatchObject({ networkType: 'none' })
})

test('a request under way is lost with the network', async () => {
  const page = await simulator.phone()
  const lost = request(page, { url: 'https://api.test/slow' })
  await page.waitForFunction(() => window.__simulator.requests === 1)
  await page.evaluate(() => window.__simulator.set({ network: 'offline' }))
  expect(await lost).toMatchObject({ errno: 600001 })
})

test('each user has a storage of their own, with WeChat’s limits', async () => {
  const first = await simulator.phone('user=u1')
  const second = await simulator.phone('user=u2', first.context())
  await callWx(first, 'setStorage', { key: 'k', data: { a: [1] } })
  expect(await callWx(first, 'getStorage', { key: 'k' })).toEqual({
    errMsg: 'getStorage:ok',
    data: { a: [1] },
  })
  expect(await callWx(second, 'getStorage', { key: 'k' })).toEqual({
    errMsg: 'getStorage:fail data not found',
  })
  expect(await callWx(first, 'setStorage', { key: 'big', data: 'x'.repeat(1024 * 1024) })).toEqual({
    errMsg: 'setStorage:fail entry size limit reached',
  })
  expect(await first.evaluate(() => window.__simulator.errors)).toEqual([])
})

test('a scan reads what the test holds up, or what is pasted, or is cancelled', async () => {
  const page = await simulator.phone()
  await page.evaluate(() => void (window.__simulator.nextScan = 'held up'))
  expect(await callWx(page, 'scanCode')).toMatchObject({ errMsg: 'scanCode:ok', result: 'held up' })
  const pasted = callWx(page, 'scanCode')
  await page.getByLabel('码的内容').fill('贴上的')
  await page.getByRole('button', { name: '识别' }).click()
  expect(await pasted).toMatchObject({ result: '贴上的' })
  const cancelled = callWx(page, 'scanCode')
  await page.getByRole('button', { name: '取消' }).click()
  expect(await cancelled).toEqual({ errMsg: 'scanCode:fail cancel' })
})

test('modals, action sheets and calls wait for the person', async () => {
  const page = await simulator.phone()
  const press = (name: string) => page.getByRole('dialog').getByRole('button', { name }).click()
  const modal = callWx(page, 'showModal', { title: '真的？', content: '想一想', confirmText: '是' })
  await press('是')
  expect(await modal).toMatchObject({ confirm: true, cancel: false })
  const sheet = callWx(page, 'showActionSheet', { itemList: ['一', '二'] })
  await press('二')
  expect(await sheet).toEqual({ errMsg: 'showActionSheet:ok', tapIndex: 1 })
  const call = callWx(page, 'makePhoneCall', { phoneNumber: '19900001234' })
  await page.getByText('19900001234').waitFor()
  await press('取消')
  expect(await call).toEqual({ errMsg: 'makePhoneCall:fail cancel' })
})

test('subscribing needs a tap and answers for each template', async () => {
  const page = await simulator.phone()
  expect(await callWx(page, 'requestSubscribeMessage', { tmplIds: ['A'] })).toMatchObject({ errCode: 10005 })
  await page.mouse.click(10, 300)
  const asked = callWx(page, 'requestSubscribeMessage', { tmplIds: ['A', 'B'] })
  await page.getByRole('checkbox', { name: 'B' }).uncheck()
  await page.getByRole('button', { name: '允许' }).click()
  expect(await asked).toEqual({ errMsg: 'requestSubscribeMessage:ok', A: 'accept', B: 'reject' })
})

test('copying asks for consent to the privacy guide once', async () => {
  const page = await simulator.phone('user=u1')
  const copy = callWx(page, 'setClipboardData', { data: '抄下' })
  await page.getByRole('button', { name: '同意' }).click()
  expect(await copy).toEqual({ errMsg: 'setClipboardData:ok' })
  expect(await callWx(page, 'getClipboardData')).toMatchObject({ data: '抄下' })
  expect(await callWx(page, 'getPrivacySetting')).toMatchObject({ needAuthorization: false })
})

test('the text size and the theme are told', async () => {
  const page = await simulator.phone('user=u1&font=large&theme=dark')
  expect(await callWx(page, 'getAppBaseInfo')).toMatchObject({
    fontSizeSetting: 23.8,
    fontSizeScaleFactor: 1.4,
    theme: 'dark',
  })
})

test('what is not implemented is undefined, and canIUse says so', async () => {
  const page = await simulator.phone()
  expect(await callWx(page, 'chooseVideo')).toBe('wx.chooseVideo is undefined')
  const can = await page.evaluate(() => {
    const { canIUse } = window.__simulator.wx
    if (typeof canIUse !== 'function') return []
    return ['request', 'button.open-type', 'chooseVideo'].map((name): unknown =>
      Reflect.apply(canIUse, undefined, [name]),
    )
  })
  expect(can).toEqual([true, true, false])
})
