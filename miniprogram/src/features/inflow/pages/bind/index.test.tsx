import { fireEvent, screen, waitFor } from '@testing-library/react'
import { bindInflow } from '@shared/inflow/contract'
import { readConsents } from '@shared/privacy/contract'
import { instant } from '@shared/time'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { nobodyYet, testId } from '@/testing/people'

async function open(agreed = true) {
  const { phone } = await phoneOf(nobodyYet)
  phone.answer(readConsents, { notice: agreed, sensitive: agreed, history: [] })
  phone.answer(bindInflow, { id: testId('inflow', 1), version: 2, state: 'placed', at: instant(0) })
  phone.phoneNumber = { errMsg: 'getPhoneNumber:ok', code: 'code-of-wechat' }
  await openPage(() => import('./index'))
  return phone
}
const write = async (name: string) =>
  fireEvent.change(await screen.findByLabelText('您的姓名'), { target: { value: name } })
const find = () => tap(screen.getByText('用微信手机号接上'))

test('name and WeChat’s number find what the host has typed in, and the way to it', async () => {
  const phone = await open()
  await write('马志远')
  find()
  expect(await screen.findByText('接上了')).toBeTruthy()
  const sent = phone.received.filter(({ endpoint }) => endpoint === 'bindInflow')
  expect(sent.map(({ body, header }) => [body, header['acting-as']])).toEqual([
    [{ phoneCode: 'code-of-wechat', name: '马志远' }, 'self'],
  ])
  tap(screen.getByText('看我的登记'))
  expect(phone.called).toContain('redirectTo "/features/inflow/pages/mine/index"')
})

test('whoever isn’t found is told so, and what was typed stays', async () => {
  const phone = await open()
  phone.refuse(bindInflow, 'INFLOW_NO_MATCH')
  await write('马志元')
  find()
  expect(await screen.findByText('还没有接上')).toBeTruthy()
  expect(screen.getByDisplayValue('马志元')).toBeTruthy()
})

test('who doesn’t give WeChat’s number is told what else there is', async () => {
  const phone = await open()
  phone.phoneNumber = { errMsg: 'getPhoneNumber:fail user deny', errno: 103 }
  await write('马志远')
  find()
  expect(await screen.findByText('没有用微信手机号')).toBeTruthy()
  await waitFor(() => expect(phone.asked()).not.toContain('bindInflow'))
})

test('both texts come first', async () => {
  await open(false)
  expect(await screen.findByText('您的信息怎么用')).toBeTruthy()
  expect(screen.queryByLabelText('您的姓名')).toBeNull()
})
