import { callWx, inFront, openSimulator, shows, type OpenSimulator } from '../testing/open-simulator'

jest.setTimeout(60_000)
let simulator: OpenSimulator
beforeAll(async () => {
  simulator = await openSimulator()
})
afterAll(() => simulator.close())

const state = (page: Awaited<ReturnType<OpenSimulator['phone']>>) =>
  page.evaluate(() => {
    const { errors, warnings, pages, route } = window.__simulator
    return { errors: errors.map(({ message }) => message), warnings, pages, route }
  })

test('a page runs: data, WXS, a component with a slot, events; nothing goes wrong', async () => {
  const page = await simulator.phone()
  await shows(page, '#list', 'a+b')
  expect(await inFront(page, 'wx-view').filter({ hasText: 'a#b##' }).count()).toBeGreaterThan(0)
  await inFront(page, '#card').getByText('卡片').click()
  await shows(page, '#state', 'pressed 卡片')
  await inFront(page, '#caught').click()
  await shows(page, '#state', 'inner')
  expect(await state(page)).toEqual({
    errors: [],
    warnings: [],
    pages: ['pages/home/index'],
    route: 'pages/home/index',
  })
})

test('what WeChat lacks is hidden from the mini-program, eval and new Function are refused', async () => {
  const page = await simulator.phone()
  await shows(page, '#globals', 'clean')
})

test('styles of a component stay in it, and rpx is a 750th of the width', async () => {
  const page = await simulator.phone()
  const style = (selector: string, property: string) =>
    inFront(page, selector)
      .first()
      .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property)
  expect(await style('#card .title, #card wx-view', 'color')).toBe('rgb(1, 2, 3)')
  expect(await style('#outside', 'color')).not.toBe('rgb(1, 2, 3)')
  expect(await style('#outside', 'font-size')).toBe('21px')
  expect(await style('#wide', 'width')).toBe('187.5px')
})

test('an exception in a handler is collected and reaches App.onError', async () => {
  const page = await simulator.phone()
  await inFront(page, '#throw').click()
  expect((await state(page)).errors).toEqual(['it broke'])
})

test('a disabled button does nothing, a long press does', async () => {
  const page = await simulator.phone()
  await inFront(page, '#disabled').click({ force: true })
  await inFront(page, '#held').hover()
  await page.mouse.down()
  await shows(page, '#state', 'held')
  await page.mouse.up()
  await shows(page, '#state', 'held')
})

test('a page of a subpackage opens with its query, and the two pages talk', async () => {
  const page = await simulator.phone()
  await inFront(page, '#deep').click()
  await shows(page, '#query', '{"from":"home"}')
  await shows(page, '#heard', 'from home')
  await inFront(page, '#answer').click()
  await page.getByRole('button', { name: '返回' }).click()
  await shows(page, '#state', 'heard the answer')
})

test('tab pages stay alive, with badges on their tabs', async () => {
  const page = await simulator.phone()
  const tab = (name: string) => page.getByRole('navigation').getByRole('button', { name })
  await tab('我的').click()
  await shows(page, '#shows', 'shows 1')
  await callWx(page, 'setTabBarBadge', { index: 0, text: '3' })
  await tab('首页').filter({ hasText: '3' }).click()
  await tab('我的').click()
  await shows(page, '#shows', 'shows 2')
  expect((await state(page)).pages).toEqual(['pages/me/index'])
})

test.each([
  ['navigateTo', '/pages/me/index', 'navigateTo:fail can not navigateTo a tabbar page'],
  ['navigateTo', '/pages/nowhere', 'navigateTo:fail page "pages/nowhere" is not found'],
  ['switchTab', '/pages/fields/index', 'switchTab:fail can not switch to no-tabBar page'],
  ['redirectTo', 'me', 'redirectTo:fail page "pages/home/me" is not found'],
])('%s to %s is refused', async (api, url, errMsg) => {
  const page = await simulator.phone()
  expect(await callWx(page, api, { url })).toEqual({ errMsg })
})

test('the eleventh page is refused, and reLaunch clears the stack', async () => {
  const page = await simulator.phone()
  for (let open = 1; open < 10; open += 1) await callWx(page, 'navigateTo', { url: '/pages/fields/index' })
  expect(await callWx(page, 'navigateTo', { url: '/pages/fields/index' })).toEqual({
    errMsg: 'navigateTo:fail webview count limit exceed',
  })
  await callWx(page, 'navigateBack', { delta: 3 })
  expect((await state(page)).pages).toHaveLength(7)
  await callWx(page, 'reLaunch', { url: '/pages/plain/index' })
  expect((await state(page)).pages).toEqual(['pages/plain/index'])
})

test('pulling down refreshes, by hand too; scrolling to the end says so', async () => {
  const page = await simulator.phone()
  await page.mouse.move(180, 100)
  await page.mouse.down()
  await page.mouse.move(180, 250, { steps: 5 })
  await page.mouse.up()
  await shows(page, '#state', 'pulled')
  await inFront(page, '#end').scrollIntoViewIfNeeded()
  await shows(page, '#state', 'bottom')
  await page.evaluate(() => window.__simulator.pullDown())
  await shows(page, '#state', 'pulled')
})

test('WeChat opens a scanned link at the page of its rule, with the link as q', async () => {
  const link = 'https://link.test/c/abc?x=1'
  const page = await simulator.phone(`user=u1&q=${encodeURIComponent(link)}`)
  await shows(page, '#query', `"q":"${encodeURIComponent(link)}"`)
  expect(await page.evaluate(() => window.__simulator.openLink('https://elsewhere.test/'))).toBe(false)
})

test('the largest text size makes rem larger, and dark follows the theme', async () => {
  const page = await simulator.phone('user=u1&path=pages/me/index&font=largest&theme=dark')
  await shows(page, '#shows', 'shows 1')
  expect(await inFront(page, '#rem').evaluate((element) => element.clientWidth)).toBe(28)
  const background = () =>
    inFront(page, 'wx-page').evaluate((element) => getComputedStyle(element).backgroundColor)
  expect(await background()).toBe('rgb(16, 16, 16)')
  await page.evaluate(() => window.__simulator.set({ theme: 'light' }))
  expect(await background()).toBe('rgb(255, 255, 255)')
})

test('the app hears of the background and of coming back', async () => {
  const page = await simulator.phone('user=u1&path=pages/me/index')
  await page.getByRole('button', { name: '关闭' }).click()
  await page.getByRole('button', { name: '回到小程序' }).click()
  await shows(page, '#shows', 'shows 2')
})

test('too much data in setData is a warning, far too much an error', async () => {
  const page = await simulator.phone()
  await page.evaluate(() => {
    const [current] = window.__simulator.instances()
    current?.setData({ big: 'x'.repeat(300 * 1024) })
    current?.setData({ big: 'x'.repeat(1100 * 1024) })
  })
  const { errors, warnings } = await state(page)
  expect(warnings).toEqual(['setData of pages/home/index: 301 KB, more than 256 KB is slow'])
  expect(errors).toEqual(['setData of pages/home/index: 1101 KB, the limit is 1024 KB'])
})

test('setData carries JSON only', async () => {
  const page = await simulator.phone()
  const data = await page.evaluate(() => {
    const [current] = window.__simulator.instances()
    current?.setData({ gone: undefined, day: new Date(0), run: () => 1, kept: 1 })
    return current?.data
  })
  expect(data).toMatchObject({ day: '1970-01-01T00:00:00.000Z', kept: 1 })
  expect(Object.keys(data ?? {})).not.toContain('run')
})
