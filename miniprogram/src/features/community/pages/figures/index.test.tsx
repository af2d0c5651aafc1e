import { screen } from '@testing-library/react'
import { readCommunityFigures } from '@shared/figures/contract'
import type { ShownFigures } from '@shared/figures/schema'
import { communityWorker } from '@/testing/community-worker'
import { officer } from '@/testing/office'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { member, testId } from '@/testing/people'

const some: ShownFigures = {
  open: { to_verify: 3, published: 2, claimed: 1, to_confirm: 0, redirected: 0 },
  ...{ overdue: 1, told: 12, cameTrue: 6, notDone: 1 },
  ...{ toClaim: { of: 6, days: 4 }, toDone: { of: 2 } },
  ...{ seats: 8, filled: 5, served: { month: 7, year: 30 }, minutes: { month: 750, year: 3000 } },
}
const [here, inside] = [testId('place', 1), testId('place', 2)]

test('a community worker reads the numbers, and each opens the list that lies behind it', async () => {
  const { phone } = await phoneOf(communityWorker)
  phone.answer(readCommunityFigures, {
    ...{ name: '柳岸社区', whole: some, mayList: true },
    places: [
      { placeId: here, kind: 'community', name: '柳岸社区', figures: some, mayList: true },
      { placeId: inside, kind: 'compound', name: '柳岸花园', figures: some, mayList: true },
    ],
  })
  await openPage(() => import('./index'), { placeId: here })
  expect(await screen.findByText('一半在 4 天内')).toBeTruthy()
  expect(screen.getByText('还不够多，说不出')).toBeTruthy()
  expect(screen.getByText('8 个名额，报了 5')).toBeTruthy()
  expect(screen.getByText('7 人次，12.5 小时')).toBeTruthy()
  expect(screen.getByText('等认领 2 · 有人在办 1 · 近一年实现 6')).toBeTruthy()
  expect(screen.queryByText(/写“—”的/)).toBeNull()
  for (const word of ['等认领', '实现的', '这个月的岗位', '柳岸花园']) tap(screen.getByText(word))
  expect(phone.called).toEqual([
    `navigateTo "/features/wish/pages/inbox/index?placeId=${here}&list=published"`,
    `navigateTo "/features/wish/pages/inbox/index?placeId=${here}&list=over"`,
    `navigateTo "/features/post/pages/shifts/index?placeId=${here}"`,
    `navigateTo "/features/community/pages/figures/index?placeId=${inside}"`,
  ])
})

test('above it no list opens, and what is hidden is said to be', async () => {
  const { phone } = await phoneOf(officer)
  const open = { ...some.open, to_verify: 'hidden' as const }
  const whole = { ...some, open, overdue: 'hidden' as const }
  phone.answer(readCommunityFigures, {
    ...{ name: '云岭县委', whole, mayList: false },
    places: [{ placeId: here, kind: 'community', name: '柳岸社区', figures: whole, mayList: false }],
  })
  await openPage(() => import('./index'))
  expect(await screen.findByText(/写“—”的数很小/)).toBeTruthy()
  expect(screen.getAllByText('—')).toHaveLength(2)
  tap(screen.getByText('等认领'))
  expect(phone.called).toEqual([])
})

test('before there is anything it says what comes here; it is no page of a member', async () => {
  const { phone } = await phoneOf(communityWorker)
  const none = {
    open: { to_verify: 0, published: 0, claimed: 0, to_confirm: 0, redirected: 0 },
    ...{ overdue: 0, told: 0, cameTrue: 0, notDone: 0, toClaim: { of: 0 }, toDone: { of: 0 } },
    ...{ seats: 0, filled: 0, served: { month: 0, year: 0 }, minutes: { month: 0, year: 0 } },
  }
  phone.answer(readCommunityFigures, { name: '柳岸社区', whole: none, mayList: true, places: [] })
  const page = await openPage(() => import('./index'), { placeId: here })
  expect(await screen.findByText(/这里还没有心愿/)).toBeTruthy()
  page.unmount()
  await phoneOf(member)
  await openPage(() => import('./index'))
  expect(await screen.findByText(/这一页给社区、小区支部和上级党组织的同志用/)).toBeTruthy()
})
