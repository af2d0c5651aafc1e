import { screen, waitFor, within } from '@testing-library/react'
import type { Me } from '@shared/account/schema'
import type { Output } from '@shared/endpoint'
import { listUnitHours } from '@shared/post/contract'
import { communityWorker } from '@/testing/community-worker'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { member, secretary, testId } from '@/testing/people'

const sheet: Output<typeof listUnitHours> = {
  ...{ period: '2026-H1', periods: ['2026-H1', '2025-H2'] },
  lines: [
    {
      ...{ memberId: testId('member', 1), name: '周明远', orgName: '柳湾村支部' },
      hours: [
        { class: 'care', minutes: 90 },
        { class: 'policy', minutes: 60 },
      ],
    },
    { memberId: testId('member', 2), name: '林秀兰', orgName: '柳湾村支部' },
  ],
}

async function look(as: Me, params = {}) {
  const kept = new Map([['acting-as', { [as.accountId]: as.grants[0]?.grantId }]])
  const { phone } = await phoneOf(as, kept)
  phone.answer(listUnitHours, sheet)
  await openPage(() => import('./index'), params)
  return phone
}

test('the unit reads classes and hours of those who have looked, and of the others only that they haven’t', async () => {
  const phone = await look(secretary)
  expect(await screen.findByText('关爱帮扶 1.5 小时，政策宣传 1 小时')).toBeTruthy()
  expect(screen.getByText('2.5 小时')).toBeTruthy()
  expect(screen.getByText('等本人看过')).toBeTruthy()
  expect(screen.getByText('要 Excel 表？')).toBeTruthy()
  expect(document.body.textContent).not.toMatch(/第\s*\d+\s*名|排行|榜/)
  tap(screen.getByRole('button', { name: '看哪段，2026 年上半年' }))
  tap(within(screen.getByRole('dialog')).getByText('2025 年下半年'))
  await waitFor(() =>
    expect(phone.received.filter(({ endpoint }) => endpoint === 'listUnitHours').length).toBeGreaterThan(1),
  )
})

test('who answers for a place reads it of those who have reported there, with their units', async () => {
  await look(communityWorker, { placeId: testId('place', 1) })
  expect(await screen.findByText('周明远 · 柳湾村支部')).toBeTruthy()
  expect(screen.queryByText('要 Excel 表？')).toBeNull()
})

test('a member without a role is told whom it is for', async () => {
  const { phone } = await phoneOf(member)
  phone.answer(listUnitHours, sheet)
  await openPage(() => import('./index'))
  expect(await screen.findByText(/支部、小区和社区的同志/)).toBeTruthy()
})
