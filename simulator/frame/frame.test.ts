import { openSimulator, type OpenSimulator } from '../testing/open-simulator'

jest.setTimeout(60_000)
let simulator: OpenSimulator
let days = 0
beforeAll(async () => {
  const nextDay = async () => `第 ${(days += 1)} 天`
  simulator = await openSimulator({
    actions: [
      { id: 'next-day', label: '下一天', run: nextDay },
      { id: 'break', label: '坏了', run: () => Promise.reject(new Error('做不到')) },
    ],
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

test('the switches reach the phone', async () => {
  const page = await simulator.frame()
  await page.frameLocator('iframe').getByText('去分包').waitFor()
  await page.getByLabel('网络').selectOption('断网')
  await page.getByLabel('深浅色').selectOption('深色')
  const settings = await page.frames()[1]?.evaluate(() => window.__simulator.settings)
  expect(settings).toMatchObject({ network: 'offline', theme: 'dark' })
})
