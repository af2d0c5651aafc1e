import { screen } from '@testing-library/react'
import { listSweeps } from '@shared/sweep/contract'
import type { SweepCard } from '@shared/sweep/schema'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { member, secretary, testId } from '@/testing/people'
import { sweepCard } from '../../testing/sweeps'

async function look(sweeps: SweepCard[]) {
  const { grantId } = secretary.grants[0]!
  const { phone } = await phoneOf(secretary, new Map([['acting-as', { [secretary.accountId]: grantId }]]))
  phone.answer(listSweeps, { sweeps })
  await openPage(() => import('./index'))
  return phone
}

test('what is to be done opens its list, what one began its progress', async () => {
  const phone = await look([
    sweepCard(),
    sweepCard({ sweepId: testId('sweep', 2), title: '本支部的', role: 'issuer' }),
    sweepCard({ sweepId: testId('sweep', 3), title: '去年的', state: 'closed' }),
  ])
  expect(await screen.findByText('结束了')).toBeTruthy()
  expect(screen.getAllByText('柳树镇党委 · 11月30日前')).toHaveLength(3)
  tap(screen.getByText('冬季摸排'))
  expect(phone.called.at(-1)).toContain('sweep/pages/list/index')
  tap(screen.getByText('本支部的'))
  expect(phone.called.at(-1)).toContain('sweep/pages/progress/index')
})

test('how far the own list is: who is left, who must be looked for, that all are checked', async () => {
  const own = (checked: number, notReached: number, left: number) => ({ own: { checked, notReached, left } })
  await look([
    sweepCard({ ...own(3, 1, 2), sweepId: testId('sweep', 1) }),
    sweepCard({ ...own(5, 1, 0), sweepId: testId('sweep', 2) }),
    sweepCard({ ...own(6, 0, 0), sweepId: testId('sweep', 3) }),
  ])
  expect(await screen.findByText('还有 2 人')).toBeTruthy()
  expect(screen.getByText('还要再找')).toBeTruthy()
  expect(screen.getByText('核对完了')).toBeTruthy()
  expect(screen.getAllByText('柳树镇党委 · 11月30日前 · 没联系上 1')).toHaveLength(2)
})

test('none yet says who begins one', async () => {
  const phone = await look([])
  expect(await screen.findByText(/现在没有摸排/)).toBeTruthy()
  tap(screen.getByText('发起摸排'))
  expect(phone.called.at(-1)).toContain('sweep/pages/start/index')
})

test('a member is told that the page is for staff', async () => {
  await phoneOf(member)
  await openPage(() => import('./index'))
  expect(await screen.findByText(/这一页给支部和上级的同志用/)).toBeTruthy()
})
