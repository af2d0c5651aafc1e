import { screen, within } from '@testing-library/react'
import { leaveShift, listOpenShifts, signUpForShift } from '@shared/post/contract'
import { receipt } from '@/testing/office'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { member, nobodyYet, testId } from '@/testing/people'
import { openShift } from '../../testing/shifts'

const open = () => openPage(() => import('./index'))

test('what, when, where and how many; one tap signs up', async () => {
  const { phone } = await phoneOf(member)
  phone.answer(listOpenShifts, { shifts: [openShift({ fits: true, note: '请带手电' })] })
  phone.answer(signUpForShift, receipt)
  await open()
  expect(await screen.findByText('后天 9:00–11:00 柳岸社区 请带手电')).toBeTruthy()
  expect(screen.getByText('还有 1 个名额')).toBeTruthy()
  expect(screen.getByText(/^平安建设 · .*您说愿意做这一类$/)).toBeTruthy()
  tap(screen.getByRole('button', { name: '报名治安巡逻' }))
  await screen.findByText('治安巡逻')
  expect(phone.asked()).toContain('signUpForShift')
})

test('a full one can be waited for; one’s own is left after a question', async () => {
  const { phone } = await phoneOf(member)
  const full = openShift({ taken: 2, waiting: 3 })
  const mine = openShift({ shiftId: testId('shift', 2), name: '爱心陪护', mine: 'signed' })
  phone.answer(listOpenShifts, { shifts: [full, mine] })
  phone.answer(leaveShift, receipt)
  await open()
  expect(await screen.findByText('报满了，候补 3 人')).toBeTruthy()
  expect(screen.getByRole('button', { name: '候补治安巡逻' })).toBeTruthy()
  expect(screen.getByText('已报名')).toBeTruthy()
  tap(screen.getByRole('button', { name: '取消报名：爱心陪护' }))
  tap(within(screen.getByRole('dialog', { name: '取消爱心陪护的报名？' })).getByText('取消报名'))
  await screen.findByText('爱心陪护')
  expect(phone.asked()).toContain('leaveShift')
})

test('what stands against it is said beside it', async () => {
  const { phone } = await phoneOf(member)
  phone.answer(listOpenShifts, { shifts: [openShift()] })
  phone.refuse(signUpForShift, 'SHIFTS_OVERLAP')
  await open()
  tap(await screen.findByRole('button', { name: '报名治安巡逻' }))
  expect(await screen.findByText(/时间重叠了/)).toBeTruthy()
})

test('nothing yet leads to one’s reports; who isn’t bound is led there', async () => {
  const { phone } = await phoneOf(member)
  phone.answer(listOpenShifts, { shifts: [] })
  await open()
  tap(await screen.findByText('看我的报到'))
  expect(phone.called).toEqual(['navigateTo "/features/community-report/pages/mine/index"'])
})

test('is for members', async () => {
  await phoneOf(nobodyYet)
  await open()
  expect(await screen.findByText('报名要先认证党员身份。')).toBeTruthy()
})
