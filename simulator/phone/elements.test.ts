import type { Page } from 'playwright-core'
import { callWx, inFront, openSimulator, shows, type OpenSimulator } from '../testing/open-simulator'

jest.setTimeout(60_000)
let simulator: OpenSimulator
let page: Page
beforeAll(async () => {
  simulator = await openSimulator({
    phoneNumbers: {
      read: (user) => Promise.resolve(user === 'u1' ? '19900000001' : undefined),
      set: () => Promise.reject(new Error('not here')),
      code: (user) => Promise.resolve(`phone of ${user}`),
    },
  })
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

const taps = (name: string) => page.getByRole('button', { name, exact: true }).click()
const unauthorized = { errMsg: 'getPhoneNumber:fail privacy permission is not authorized', errno: 104 }
const theNumber = { errMsg: 'getPhoneNumber:ok', code: 'phone of u1' }

test('the phone number needs consent, asked once, and then a yes', async () => {
  await taps('手机号')
  await taps('同意')
  const sheet = page.getByRole('dialog', { name: '夹具小程序 申请获取并验证你的手机号' })
  await sheet.getByText('199****0001').waitFor()
  await taps('不允许')
  await said({ errMsg: 'getPhoneNumber:fail user deny', errno: 103 })
  await taps('手机号')
  await taps('允许')
  await said(theNumber)
})

test('who refused the privacy guide is not asked again at once', async () => {
  await taps('手机号')
  await taps('拒绝')
  await said(unauthorized)
  await inFront(page, '#name input').fill('x')
  await taps('清空')
  await said('reset')
  await taps('手机号')
  await said(unauthorized)
  expect(await page.getByRole('dialog').count()).toBe(0)
})

test('a button of the page’s own gives the consent, by itself or with the number', async () => {
  await taps('同意并给号码')
  await taps('允许')
  await said(theNumber)
  await page.evaluate(() => window.__simulator.forget())
  expect(await callWx(page, 'getPrivacySetting')).toMatchObject({ needAuthorization: true })
  await taps('我同意')
  await said({ errMsg: 'agreePrivacyAuthorization:ok' })
  const setting = { needAuthorization: false, privacyContractName: '《夹具小程序隐私保护指引》' }
  expect(await callWx(page, 'getPrivacySetting')).toMatchObject(setting)
  await taps('手机号')
  await taps('允许')
  await said(theNumber)
})

test('a page that asks by itself is told what for, and answers with its button', async () => {
  const asked = page.evaluate(
    () =>
      new Promise((tell) => {
        const listen = window.__simulator.wx['onNeedPrivacyAuthorization']
        if (typeof listen !== 'function') throw new Error('there is no onNeedPrivacyAuthorization')
        Reflect.apply(listen, undefined, [
          (resolve: (answer: object) => void, info: object) => {
            document.querySelector('#agree')?.addEventListener('click', () => {
              resolve({ event: 'agree', buttonId: 'agree' })
            })
            tell(info)
          },
        ])
      }),
  )
  const required = callWx(page, 'requirePrivacyAuthorize')
  expect(await asked).toEqual({ referrer: 'requirePrivacyAuthorize' })
  await taps('我同意')
  expect(await required).toEqual({ errMsg: 'requirePrivacyAuthorize:ok' })
})

test('the privacy guide opens', async () => {
  const opened = callWx(page, 'openPrivacyContract')
  await page.getByRole('dialog', { name: '《夹具小程序隐私保护指引》' }).waitFor()
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click()
  expect(await opened).toEqual({ errMsg: 'openPrivacyContract:ok' })
})

test('a WeChat account without a number has none to give', async () => {
  const other = await simulator.phone('user=u2&path=pages/fields/index')
  await other.getByRole('button', { name: '同意并给号码' }).click()
  await other.getByText('这个微信号没有绑定手机号').waitFor()
  expect(await other.getByRole('button', { name: '允许', exact: true }).count()).toBe(0)
  await other.getByRole('button', { name: '不允许' }).click()
  await shows(other, '#said', JSON.stringify({ errMsg: 'getPhoneNumber:fail user deny', errno: 103 }))
  await other.context().close()
})

test('a picture keeps its proportions', async () => {
  await page.waitForFunction(() => document.querySelector('#picture')?.clientHeight === 48)
  expect(await inFront(page, '#picture').evaluate((element) => element.clientHeight)).toBe(48)
})

test('roles and names are in the DOM', async () => {
  expect(await page.getByRole('status', { name: '结果' }).count()).toBe(1)
  expect(await page.getByRole('radio', { name: '男' }).count()).toBe(1)
  expect(await page.getByRole('button', { name: '我同意' }).count()).toBe(1)
})

test('the menu and the button share', async () => {
  await page.getByRole('button', { name: '转发' }).click()
  await page.getByRole('button', { name: '发送' }).click()
  expect(await page.evaluate(() => window.__simulator.shares)).toEqual([
    { title: '夹具小程序', path: 'pages/fields/index' },
  ])
})
