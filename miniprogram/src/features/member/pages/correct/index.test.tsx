import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { correctMember, readMember } from '@shared/member/contract'
import { instant } from '@shared/time'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { secretary, testId } from '@/testing/people'
import { memberView } from '../../testing/members'

const memberId = testId('member', 1)

async function look(more: object = {}) {
  const { phone } = await phoneOf(secretary)
  phone.answer(readMember, memberView({ unit: '供销社', ...more }))
  phone.answer(correctMember, { id: memberId, version: 5, state: 'active', at: instant(0) })
  await openPage(() => import('./index'), { memberId })
  return phone
}
const sent = (phone: Awaited<ReturnType<typeof look>>) =>
  phone.received.filter(({ endpoint }) => endpoint === 'correctMember').map(({ body }) => body)

test('only what was changed is sent, a text that was emptied goes out', async () => {
  const phone = await look()
  expect((await screen.findByText<HTMLButtonElement>('还没有改动')).disabled).toBe(true)
  fireEvent.change(screen.getByLabelText('手机号'), { target: { value: '199 0000 2199' } })
  fireEvent.change(screen.getByLabelText('工作或学习单位'), { target: { value: '' } })
  tap(screen.getByText('保存更正'))
  await waitFor(() => expect(sent(phone)).toEqual([{ version: 4, phone: '19900002199', unit: null }]))
  expect(phone.called).toContain('navigateBack')
})

test('what is wrong stands beside the field, and what was filled in stays', async () => {
  const phone = await look()
  fireEvent.change(await screen.findByLabelText('手机号'), { target: { value: '123' } })
  tap(screen.getByText('保存更正'))
  expect(await screen.findByText('请填 11 位手机号')).toBeTruthy()
  expect(sent(phone)).toEqual([])
  expect(screen.getByDisplayValue('123')).toBeTruthy()
})

test('somebody was faster: the sentence says so', async () => {
  const phone = await look()
  phone.refuse(correctMember, 'CHANGED_MEANWHILE')
  fireEvent.change(await screen.findByLabelText('姓名'), { target: { value: '林秀蓝' } })
  tap(screen.getByText('保存更正'))
  expect(await screen.findByText('没有改成')).toBeTruthy()
})

test('whoever may not is told so', async () => {
  await look({ maySteps: [] })
  expect(await screen.findByText('这位党员的信息不归您更正')).toBeTruthy()
})

test('a number goes out of the roster after a question, and may be kept after all', async () => {
  const phone = await look()
  tap(await screen.findByText('这个号码不用了，清空'))
  const asked = () => within(screen.getByRole('dialog', { name: '清空手机号？' }))
  tap(asked().getByText('先不'))
  expect(screen.getByText<HTMLButtonElement>('还没有改动').disabled).toBe(true)
  tap(screen.getByText('这个号码不用了，清空'))
  tap(asked().getByText('清空'))
  tap(screen.getByText('手机号：保存以后清空'))
  expect(screen.getByLabelText('手机号')).toBeTruthy()
  tap(screen.getByText('这个号码不用了，清空'))
  tap(asked().getByText('清空'))
  tap(screen.getByText('不住这里了，清空'))
  tap(within(screen.getByRole('dialog', { name: '清空家庭住址？' })).getByText('清空'))
  tap(screen.getByText('保存更正'))
  await waitFor(() => expect(sent(phone)).toEqual([{ version: 4, phone: null, address: null }]))
})

test('of a number that the member typed it is said that nobody has made sure of it', async () => {
  await look({ phoneTyped: true })
  expect(await screen.findByText(/是本人自己填的，还没核对/)).toBeTruthy()
})
