import { screen, waitFor } from '@testing-library/react'
import { attendShift, listOwnSignUps } from '@shared/post/contract'
import { instant } from '@shared/time'
import { chosenDay } from '@/lib/chosen-day'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { receipt } from '@/testing/office'
import { member, testId } from '@/testing/people'
import { ownSignUp } from '../../testing/shifts'

const on = chosenDay('2026-11-20') ?? never()
function never(): never {
  throw new Error('a day')
}

test('what is to come, what was, and the sum; no rank and nobody else', async () => {
  const { phone } = await phoneOf(member)
  const was = { shiftId: testId('shift', 2), name: '爱心陪护', state: 'came', served: [{ on, minutes: 90 }] }
  const off = { shiftId: testId('shift', 3), name: '清洁楼道', state: 'off' }
  phone.answer(listOwnSignUps, {
    signUps: [ownSignUp(), ownSignUp(off), ownSignUp({ ...was, startsAt: undefined, endsAt: undefined })],
    minutes: 90,
  })
  await openPage(() => import('./index'))
  expect(await screen.findByText('一共 1.5 小时')).toBeTruthy()
  expect(screen.getByText('后天 9:00–11:00 · 柳岸社区 · 已报名')).toBeTruthy()
  expect(screen.getByRole('button', { name: '取消报名：治安巡逻' })).toBeTruthy()
  expect(screen.getByText(/这一班取消了/)).toBeTruthy()
  expect(screen.getByText('长期岗，时间自己商量 · 柳岸社区 · 已确认 · 1.5 小时')).toBeTruthy()
  expect(document.body.textContent).not.toMatch(/第\s*\d+\s*名|排行|榜/)
  tap(screen.getByText('看服务时长证明'))
  expect(phone.called).toEqual(['navigateTo "/features/post/pages/certificate/index"'])
})

test('what came in by a sheet says so, and who had confirmed it', async () => {
  const { phone } = await phoneOf(member)
  const done = { state: 'came', served: [{ on, minutes: 120 }], startsAt: undefined, endsAt: undefined }
  const row = ownSignUp({ ...done, broughtIn: { confirmedBy: '周晓梅' } })
  phone.answer(listOwnSignUps, { signUps: [row], minutes: 120 })
  await openPage(() => import('./index'))
  const detail = '2026-11-20 · 柳岸社区 · 按原来的登记补录，周晓梅确认 · 2 小时'
  expect(await screen.findByText(detail)).toBeTruthy()
})

test('nothing yet leads to what can be done', async () => {
  const { phone } = await phoneOf(member)
  phone.answer(listOwnSignUps, { signUps: [], minutes: 0 })
  await openPage(() => import('./index'))
  tap(await screen.findByText('看可以报名的岗位'))
  expect(phone.called).toEqual(['navigateTo "/features/post/pages/open/index"'])
})

test('while a shift is on, the code at the place is scanned; what the server says stands beside it', async () => {
  const { phone } = await phoneOf(member)
  const startsAt = instant(Date.parse('2026-11-22T01:50:00.000Z'))
  const endsAt = instant(Date.parse('2026-11-22T03:00:00.000Z'))
  phone.answer(listOwnSignUps, { signUps: [ownSignUp({ startsAt, endsAt })], minutes: 0 })
  phone.answer(attendShift, receipt)
  const { default: Taro } = await import('@tarojs/taro')
  jest.spyOn(Taro, 'scanCode').mockResolvedValue({
    ...{ result: 'https://example.org/code', charSet: '', path: '', rawData: '', errMsg: '' },
    scanType: 'QR_CODE',
  })
  await openPage(() => import('./index'))
  tap(await screen.findByRole('button', { name: '扫码确认到了：治安巡逻' }))
  await waitFor(() =>
    expect(phone.received.find(({ endpoint }) => endpoint === 'attendShift')?.body).toEqual({
      code: 'https://example.org/code',
    }),
  )
  phone.refuse(attendShift, 'CODE_TOO_OLD')
  tap(screen.getByRole('button', { name: '扫码确认到了：治安巡逻' }))
  expect(await screen.findByText('这个码已经换了，请扫屏幕上现在的码')).toBeTruthy()
})

test('what the unit is told is a page of its own', async () => {
  const { phone } = await phoneOf(member)
  phone.answer(listOwnSignUps, { signUps: [ownSignUp()], minutes: 0 })
  await openPage(() => import('./index'))
  tap(await screen.findByText('报给单位的时长'))
  expect(phone.called).toEqual(['navigateTo "/features/post/pages/unit-hours/index"'])
})
