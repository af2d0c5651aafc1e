import type { Page } from 'playwright-core'
import { inFront, openSimulator, shows, type OpenSimulator } from '../testing/open-simulator'

jest.setTimeout(60_000)
let simulator: OpenSimulator
let page: Page
beforeAll(async () => {
  simulator = await openSimulator({ phoneCode: (user) => Promise.resolve(`phone of ${user}`) })
})
beforeEach(async () => {
  page = await simulator.phone('user=u1&path=pages/fields/index')
})
afterEach(async () => {
  expect(await page.evaluate(() => window.__simulator.errors)).toEqual([])
  await page.context().close()
})
afterAll(() => simulator.close())

const said = (value: unknown) => shows(page, '#said', JSON.stringify(value))
const choose = async (...options: string[]) => {
  for (const name of options) await page.getByRole('option', { name, exact: true }).click()
  await page.getByRole('button', { name: '确定' }).click()
}

test('an input tells what is typed, takes what the page sets, and stops at its length', async () => {
  const field = inFront(page, '#name input')
  await field.pressSequentially('abcdef')
  expect(await field.inputValue()).toBe('ABCD')
  await field.press('Enter')
  await said('ABCD')
})

test('a tap on a disabled input still reaches the page', async () => {
  await inFront(page, '#locked').click()
  await said('tapped')
})

test('a form hands over every named field, a component with wx://form-field too', async () => {
  await inFront(page, '#name input').fill('ab')
  await inFront(page, '#note textarea').fill('说明')
  await page.getByRole('switch', { name: '一起去' }).click()
  await inFront(page, '#female').click()
  await page.getByRole('checkbox', { name: '周一' }).click()
  await page.getByRole('button', { name: '交上去' }).click()
  await said({
    name: 'AB',
    note: '说明',
    together: true,
    sex: 'f',
    days: ['1', '2'],
    size: 30,
    card: '自定义',
  })
  await page.getByRole('button', { name: '清空' }).click()
  await said('reset')
  expect(await inFront(page, '#note textarea').inputValue()).toBe('')
})

test.each([
  ['#one', ['乙'], { value: '1' }],
  ['#date', ['2027年', '02月', '28日'], { value: '2027-02-28' }],
  ['#time', ['10时', '45分'], { value: '10:45' }],
  ['#both', ['西', '五'], { value: [1, 1] }],
  [
    '#region',
    ['海南省', '三亚市', '吉阳区'],
    { value: ['海南省', '三亚市', '吉阳区'], code: ['460000', '460200', '460203'], postcode: '' },
  ],
])('the picker %s answers with what is chosen', async (selector, options, detail) => {
  await inFront(page, selector).click()
  await choose(...options)
  await said(detail)
})

test('a date picker offers nothing before its start', async () => {
  await inFront(page, '#date').click()
  await page.getByRole('option', { name: '2026年' }).click()
  const months = page.getByRole('listbox', { name: '月' }).getByRole('option')
  expect(await months.first().textContent()).toBe('02月')
})

test('a picker that is closed says cancel', async () => {
  await inFront(page, '#region').click()
  await page.getByRole('button', { name: '取消' }).click()
  await said('cancelled')
})

test('the phone number needs consent, asked once, and then a yes', async () => {
  await page.getByRole('button', { name: '手机号' }).click()
  await page.getByRole('button', { name: '拒绝' }).click()
  await said({ errMsg: 'getPhoneNumber:fail privacy permission is not authorized', errno: 104 })
  await page.getByRole('button', { name: '手机号' }).click()
  await page.getByRole('button', { name: '同意' }).click()
  await page.getByRole('button', { name: '允许', exact: true }).click()
  await said({ errMsg: 'getPhoneNumber:ok', code: 'phone of u1' })
})

test('a picture keeps its proportions', async () => {
  await page.waitForFunction(() => document.querySelector('#picture')?.clientHeight === 48)
  expect(await inFront(page, '#picture').evaluate((element) => element.clientHeight)).toBe(48)
})

test('roles and names are in the DOM', async () => {
  expect(await page.getByRole('status', { name: '结果' }).count()).toBe(1)
  expect(await page.getByRole('radio', { name: '男' }).count()).toBe(1)
})

test('the menu and the button share', async () => {
  await page.getByRole('button', { name: '转发' }).click()
  await page.getByRole('button', { name: '发送' }).click()
  expect(await page.evaluate(() => window.__simulator.shares)).toEqual([
    { title: '夹具小程序', path: 'pages/fields/index' },
  ])
})
