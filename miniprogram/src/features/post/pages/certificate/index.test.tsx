import { screen } from '@testing-library/react'
import { listOwnSignUps } from '@shared/post/contract'
import { chosenDay } from '@/lib/chosen-day'
import { openPage, phoneOf } from '@/testing/open-page'
import { member } from '@/testing/people'
import { ownSignUp } from '../../testing/shifts'

test('who, how long, what, confirmed by whom, as of which day', async () => {
  const { phone } = await phoneOf(member)
  const days = ['2026-10-03', '2026-11-20'].flatMap((text) => chosenDay(text) ?? [])
  const served = days.map((on) => ({ on, minutes: 90 }))
  phone.answer(listOwnSignUps, { signUps: [ownSignUp({ state: 'came', served })], minutes: 180 })
  await openPage(() => import('./index'))
  expect(await screen.findByText('3 小时')).toBeTruthy()
  expect(screen.getByText('林秀兰，柳树湾村党支部')).toBeTruthy()
  expect(screen.getByText('2026-10-03 至 2026-11-20')).toBeTruthy()
  expect(screen.getByText('柳岸社区党委')).toBeTruthy()
  expect(screen.getByText('2026-11-22')).toBeTruthy()
  expect(screen.getByText('2026-11-20 · 柳岸社区')).toBeTruthy()
})

test('there is none before something was confirmed', async () => {
  const { phone } = await phoneOf(member)
  phone.answer(listOwnSignUps, { signUps: [ownSignUp()], minutes: 0 })
  await openPage(() => import('./index'))
  expect(await screen.findByText(/还没有确认过的服务/)).toBeTruthy()
})
