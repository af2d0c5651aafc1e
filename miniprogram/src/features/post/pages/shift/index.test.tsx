import { fireEvent, screen, within } from '@testing-library/react'
import { reversePoints } from '@shared/points/contract'
import { cancelShift, listSignUps, settleSignUp } from '@shared/post/contract'
import { instant } from '@shared/time'
import { communityWorker } from '@/testing/community-worker'
import { receipt } from '@/testing/office'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { testId } from '@/testing/people'
import { shift } from '../../testing/shifts'

const someone = {
  ...{
    memberId: testId('member', 1),
    name: '林秀兰',
    orgName: '柳树湾村党支部',
    state: 'signed',
    minutes: 0,
  },
}
const begun = {
  startsAt: instant(Date.parse('2026-11-22T00:00:00.000Z')),
  endsAt: instant(Date.parse('2026-11-22T02:00:00.000Z')),
}

async function look(more: Parameters<typeof shift>[0] = {}) {
  const { phone } = await phoneOf(communityWorker)
  phone.answer(listSignUps, { shift: shift(more), signUps: [someone] })
  phone.answer(settleSignUp, receipt)
  phone.answer(cancelShift, receipt)
  await openPage(() => import('./index'), { shiftId: testId('shift', 1) })
  return phone
}
const sent = (phone: Awaited<ReturnType<typeof look>>, name: string) =>
  phone.received.find(({ endpoint }) => endpoint === name)?.body

test('before it begins nobody is confirmed; called off, those who signed up are told why', async () => {
  const phone = await look()
  expect(await screen.findByText('林秀兰 · 柳树湾村党支部')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '确认林秀兰' })).toBeNull()
  tap(screen.getByText('取消这一班'))
  const dialog = screen.getByRole('dialog', { name: '取消这一班？' })
  expect(within(dialog).getByText('报名和候补的 1 人会收到消息。')).toBeTruthy()
  fireEvent.input(within(dialog).getByLabelText('为什么'), { target: { value: '下雨' } })
  tap(within(dialog).getByText('取消这一班'))
  await screen.findByText('林秀兰 · 柳树湾村党支部')
  expect(sent(phone, 'cancelShift')).toEqual({ reason: '下雨' })
})

test('who came, and for how long: as long as the shift was, unless it is said otherwise', async () => {
  const phone = await look(begun)
  tap(await screen.findByRole('button', { name: '确认林秀兰' }))
  const dialog = screen.getByRole('dialog', { name: '林秀兰来了多久？' })
  expect(within(dialog).getByDisplayValue('120')).toBeTruthy()
  tap(within(dialog).getByText('来了，记上'))
  await screen.findByText('林秀兰 · 柳树湾村党支部')
  expect(sent(phone, 'settleSignUp')).toEqual({ came: true, minutes: 120 })
  expect(screen.queryByText('取消这一班')).toBeNull()
})

test('who didn’t come', async () => {
  const phone = await look(begun)
  tap(await screen.findByRole('button', { name: '确认林秀兰' }))
  tap(within(screen.getByRole('dialog')).getByText('没有来'))
  await screen.findByText('林秀兰 · 柳树湾村党支部')
  expect(sent(phone, 'settleSignUp')).toEqual({ came: false })
})

test('hours that stand may count for no points; whether there were any isn’t told', async () => {
  const served = { ...someone, state: 'came', minutes: 120 }
  const { phone } = await phoneOf(communityWorker)
  phone.answer(listSignUps, { shift: shift(begun), signUps: [served] })
  phone.answer(reversePoints, receipt)
  await openPage(() => import('./index'), { shiftId: testId('shift', 1) })
  tap(await screen.findByRole('button', { name: '确认林秀兰' }))
  tap(within(screen.getByRole('dialog')).getByText('这次不记积分'))
  const dialog = await screen.findByRole('dialog', { name: '林秀兰这次不记积分？' })
  fireEvent.input(within(dialog).getByLabelText('为什么'), { target: { value: '那是本职工作' } })
  tap(within(dialog).getByText('不记积分'))
  await screen.findByText(/林秀兰/)
  expect(phone.received.find(({ endpoint }) => endpoint === 'reversePoints')?.body).toEqual({
    ...{ of: 'shift', shiftId: testId('shift', 1), memberId: testId('member', 1), reason: '那是本职工作' },
  })
  expect(document.body.textContent).not.toMatch(/\d+ 分(?!钟)/)
})

test('of a standing post each day is confirmed for itself', async () => {
  const phone = await look({ startsAt: undefined, endsAt: undefined })
  tap(await screen.findByRole('button', { name: '确认林秀兰' }))
  const dialog = screen.getByRole('dialog', { name: '林秀兰今天做了多久？' })
  fireEvent.input(within(dialog).getByLabelText('多少分钟'), { target: { value: '45' } })
  tap(within(dialog).getByText('来了，记上'))
  await screen.findByText('林秀兰 · 柳树湾村党支部')
  expect(sent(phone, 'settleSignUp')).toEqual({ came: true, minutes: 45 })
})
