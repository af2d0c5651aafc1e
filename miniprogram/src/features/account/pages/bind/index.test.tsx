import { fireEvent, screen, waitFor } from '@testing-library/react'
import { confirmBinding, openBinding, openBindingByCode, whoAmI } from '@shared/account/contract'
import { linkCodeOf } from '@shared/member/link-code'
import { giveConsent, readConsents } from '@shared/privacy/contract'
import { instant } from '@shared/time'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { member, nobodyYet, testId } from '@/testing/people'

const open = () => openPage(() => import('./index'))
const at = instant(0)
const receipt = { id: testId('member', 1), version: 1, state: 'bound', at }
const offer = {
  ...{ bindingId: testId('binding', 1), name: '林秀兰', orgName: '柳树湾村党支部' },
  ...{ countyName: '云溪县', practice: false, expiresAt: instant(900_000) },
}

async function newcomer({ agreed = true } = {}) {
  const { phone } = await phoneOf(nobodyYet)
  phone.answer(readConsents, { notice: agreed, sensitive: agreed, history: [] })
  phone.answer(giveConsent, { ...receipt, state: 'given' })
  phone.answer(openBinding, offer)
  phone.answer(openBindingByCode, offer)
  phone.answer(confirmBinding, receipt)
  return phone
}
const writesName = async (name: string) =>
  fireEvent.change(await screen.findByLabelText('您的姓名'), { target: { value: name } })
const bodyOf = (phone: Awaited<ReturnType<typeof newcomer>>, name: string) =>
  phone.received.filter(({ endpoint }) => endpoint === name).map(({ body }) => body)

test('both texts are asked first, each with a yes of its own, and nothing else is asked before', async () => {
  const phone = await newcomer({ agreed: false })
  await open()
  expect(await screen.findByText('您的信息怎么用')).toBeTruthy()
  expect(screen.queryByLabelText('您的姓名')).toBeNull()
  tap(screen.getByText('看明白了，同意'))
  expect(await screen.findByText('两样敏感信息，要单独问您')).toBeTruthy()
  expect(screen.queryByLabelText('您的姓名')).toBeNull()
  tap(screen.getByText('这两样也同意'))
  expect(await screen.findByLabelText('您的姓名')).toBeTruthy()
  expect(bodyOf(phone, 'giveConsent')).toEqual([
    { kind: 'notice', version: 1, how: 'self' },
    { kind: 'sensitive', version: 1, how: 'self' },
  ])
})

test('a no costs nothing, and nothing is sent', async () => {
  const phone = await newcomer({ agreed: false })
  await open()
  tap(await screen.findByText('不同意'))
  expect(await screen.findByText('没关系，改在纸上办')).toBeTruthy()
  expect(phone.asked()).not.toContain('giveConsent')
  tap(screen.getByText('再看一遍说明'))
  expect(screen.getByText('您的信息怎么用')).toBeTruthy()
})

test('name and number, then name and branch to say yes to, then what now', async () => {
  const phone = await newcomer()
  await open()
  await writesName('林秀兰')
  tap(screen.getByText('用微信手机号认证'))
  expect(await screen.findByText('这是您吗？')).toBeTruthy()
  expect(bodyOf(phone, 'openBinding')).toEqual([{ phoneCode: 'phone-code-1', name: '林秀兰' }])
  expect(screen.getByText('柳树湾村党支部')).toBeTruthy()
  phone.answer(whoAmI, { ...member, accountId: nobodyYet.accountId })
  tap(screen.getByText('是我'))
  expect(await screen.findByText('认证好了')).toBeTruthy()
  await waitFor(() => expect(phone.asked().at(-1)).toBe('whoAmI'))
  tap(screen.getByText('去报备'))
  expect(phone.called).toEqual(['navigateTo "/features/trip/pages/file/index"'])
})

test('who says that it is somebody else is bound to nobody', async () => {
  const phone = await newcomer()
  await open()
  await writesName('林秀兰')
  tap(screen.getByText('用微信手机号认证'))
  tap(await screen.findByText('不是我'))
  expect(await screen.findByLabelText('您的姓名')).toBeTruthy()
  expect(screen.queryByText('柳树湾村党支部')).toBeNull()
  expect(phone.asked()).not.toContain('confirmBinding')
})

test('without a name no number is asked; a number refused leads to the code', async () => {
  const phone = await newcomer()
  phone.phoneNumber = { errMsg: 'getPhoneNumber:fail user deny', errno: 103 }
  await open()
  tap(await screen.findByText('用微信手机号认证'))
  expect(screen.queryByText('没有用微信手机号')).toBeNull()
  await writesName('林秀兰')
  tap(screen.getByText('用微信手机号认证'))
  expect(await screen.findByText('没有用微信手机号')).toBeTruthy()
  expect(phone.asked()).not.toContain('openBinding')
})

test('a code is checked on the phone, grouped as it is typed, and opens the same question', async () => {
  const phone = await newcomer()
  const code = linkCodeOf([1, 2, 3, 4, 5, 6, 7])
  await open()
  await writesName('林秀兰')
  tap(screen.getByText('支部给了我绑定码'))
  const field = screen.getByLabelText('绑定码')
  fireEvent.change(field, { target: { value: '3333 4444' } })
  tap(screen.getByText('用绑定码认证'))
  expect(await screen.findByText('码不对')).toBeTruthy()
  expect(phone.asked()).not.toContain('openBindingByCode')
  fireEvent.change(field, { target: { value: code.replace('-', '').toLowerCase() } })
  expect(screen.getByDisplayValue(code)).toBeTruthy()
  tap(screen.getByText('用绑定码认证'))
  expect(await screen.findByText('这是您吗？')).toBeTruthy()
  expect(bodyOf(phone, 'openBindingByCode')).toEqual([{ code, name: '林秀兰' }])
})

test.each([
  ['BINDING_NO_MATCH', /没有对上/],
  ['BINDING_AMBIGUOUS', /同名同号/],
  ['MEMBER_BOUND_ALREADY', /已经绑定在另一个微信/],
  ['BINDING_TOO_MANY_TRIES', /试的次数多了/],
] as const)(
  '%s: nothing of the roster is shown, and the way on ends with a human',
  async (code, sentence) => {
    const phone = await newcomer()
    phone.refuse(openBinding, code)
    await open()
    await writesName('林秀芳')
    tap(screen.getByText('用微信手机号认证'))
    expect(await screen.findByText(sentence)).toBeTruthy()
    expect(screen.queryByText('柳树湾村党支部')).toBeNull()
    tap(screen.getByText('请支部联系我'))
    expect(phone.called).toEqual(['navigateTo "/features/account/pages/ask-branch/index"'])
  },
)

test('who is bound already is told so, and what now', async () => {
  await phoneOf(member)
  await open()
  expect(await screen.findByText('认证好了')).toBeTruthy()
})
