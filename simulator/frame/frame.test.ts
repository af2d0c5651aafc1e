import { renderSVG } from 'uqr'
import { openSimulator, type OpenSimulator } from '../testing/open-simulator'

jest.setTimeout(60_000)
let simulator: OpenSimulator
let days = 0
const numbers = new Map([['u1', '19900000001']])
beforeAll(async () => {
  const nextDay = async () => `第 ${(days += 1)} 天`
  simulator = await openSimulator({
    actions: [
      { id: 'next-day', label: '下一天', run: nextDay },
      { id: 'break', label: '坏了', run: () => Promise.reject(new Error('做不到')) },
    ],
    phoneNumbers: {
      read: (user) => Promise.resolve(numbers.get(user)),
      set: (user, number) =>
        /^1\d{10}$/.test(number)
          ? Promise.resolve(void numbers.set(user, number))
          : Promise.reject(new Error('手机号是 11 位数字')),
      code: (user) => Promise.resolve(`phone of ${user}`),
    },
  })
})
afterAll(() => simulator.close())

test('two phones stand side by side, each its own user’s', async () => {
  const page = await simulator.frame('second=u2')
  const right = page.frameLocator('[title=右边的手机]')
  await page.frameLocator('[title=左边的手机]').getByText('去分包').waitFor()
  await right.getByText('去分包').waitFor()
  const users = () =>
    Promise.all(
      page
        .frames()
        .slice(1)
        .map((frame) => frame.evaluate(() => window.__simulator.user)),
    )
  expect(await users()).toEqual(['u1', 'u2'])
  await page.getByLabel('右边的手机').getByLabel('谁的手机').selectOption('甲')
  await right.getByText('去分包').waitFor()
  await expect(users()).resolves.toEqual(['u1', 'u1'])
})

test('an action runs and says what it did, or what went wrong', async () => {
  const page = await simulator.frame()
  await page.getByRole('button', { name: '下一天' }).click()
  await page.getByText('第 1 天').waitFor()
  await page.getByRole('button', { name: '坏了' }).click()
  await page.getByText('做不到').waitFor()
  expect(days).toBe(1)
})

test('beside each phone its number is read and set', async () => {
  const page = await simulator.frame('user=u1')
  const field = page.getByRole('textbox', { name: '本机号码' })
  await page.waitForFunction(() => document.querySelector('input')?.value === '19900000001')
  await page.getByLabel('谁的手机').selectOption('乙')
  await page.waitForFunction(() => document.querySelector('input')?.value === '')
  await field.fill('110')
  await field.press('Enter')
  await page.getByText('手机号是 11 位数字').waitFor()
  await field.fill('19900000002')
  await field.press('Enter')
  await page.getByText('好了').waitFor()
  expect(numbers.get('u2')).toBe('19900000002')
})

test('the switches reach the phone', async () => {
  const page = await simulator.frame()
  await page.frameLocator('iframe').getByText('去分包').waitFor()
  await page.getByLabel('网络').selectOption('断网')
  await page.getByLabel('深浅色').selectOption('深色')
  const settings = await page.frames()[1]?.evaluate(() => window.__simulator.settings)
  expect(settings).toMatchObject({ network: 'offline', theme: 'dark' })
})

test('a phone scans the QR code on the screen of the other one', async () => {
  const page = await simulator.frame('second=u2&path=pages/me/index')
  await page.frameLocator('[title=右边的手机]').getByText('去分包').waitFor()
  await page.frameLocator('[title=左边的手机]').getByText('shows 1').waitFor()
  const [left, right] = page.frames().slice(1)
  if (!left || !right) throw new Error('there are not two phones')
  const picture = `data:image/svg+xml;utf8,${encodeURIComponent(renderSVG('https://link.test/c/42'))}`
  await right.evaluate(async (code) => {
    const { reLaunch } = window.__simulator.wx
    if (typeof reLaunch === 'function')
      await Reflect.apply(reLaunch, undefined, [{ url: '/pages/plain/index' }])
    window.__simulator.instances()[0]?.setData({ code })
  }, picture)
  await right.locator('#code img').waitFor()
  const scanned = left.evaluate((): unknown => {
    const { scanCode } = window.__simulator.wx
    return typeof scanCode === 'function' ? Reflect.apply(scanCode, undefined, []) : undefined
  })
  await left.getByRole('button', { name: 'https://link.test/c/42' }).click()
  expect(await scanned).toMatchObject({ errMsg: 'scanCode:ok', result: 'https://link.test/c/42' })
})
