import { screen } from '@testing-library/react'
import { listShifts } from '@shared/post/contract'
import { instant } from '@shared/time'
import { communityWorker } from '@/testing/community-worker'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { member, testId } from '@/testing/people'
import { shift } from '../../testing/shifts'

const placeId = testId('place', 1)

test('what is to come, what was and waits for a word, what was called off', async () => {
  const { phone } = await phoneOf(communityWorker)
  const was = {
    startsAt: instant(Date.parse('2026-11-21T01:00:00.000Z')),
    endsAt: instant(Date.parse('2026-11-21T03:00:00.000Z')),
  }
  phone.answer(listShifts, {
    shifts: [
      shift(),
      shift({ shiftId: testId('shift', 2), ...was }),
      shift({ shiftId: testId('shift', 3), state: 'cancelled' }),
    ],
  })
  await openPage(() => import('./index'), { placeId })
  expect(await screen.findByText('后天 9:00–11:00 · 还有 1 个名额')).toBeTruthy()
  expect(screen.getByText('昨天 9:00–11:00 · 报名 1 人')).toBeTruthy()
  expect(screen.getByText('请确认谁来了')).toBeTruthy()
  tap(screen.getByText('取消了'))
  tap(screen.getByText('安排一个岗位'))
  expect(phone.called).toEqual([
    `navigateTo "/features/post/pages/shift/index?shiftId=${testId('shift', 3)}"`,
    `navigateTo "/features/post/pages/offer/index?placeId=${placeId}"`,
  ])
})

test('is no page of a member', async () => {
  await phoneOf(member)
  await openPage(() => import('./index'), { placeId })
  expect(await screen.findByText(/这一页给负责小区的同志用/)).toBeTruthy()
})
