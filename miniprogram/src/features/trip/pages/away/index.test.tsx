import { screen, waitFor, within } from '@testing-library/react'
import { instant } from '@shared/time'
import { confirmMobile, listAway } from '@shared/trip/contract'
import type { AwayCard } from '@shared/trip/schema'
import { host, secretary, testId } from '@/testing/people'
import { actingAs, awayCard } from '../../testing/away'
import { openPage, phoneOf, tap } from '../../testing/open-page'

const receipt = { id: testId('trip', 1), version: 4, state: 'hosted', at: instant(0) }

async function look(trips: AwayCard[]) {
  const phone = await phoneOf(secretary, actingAs(secretary))
  phone.answer(listAway, { trips })
  phone.answer(confirmMobile, receipt)
  await openPage(() => import('./index'))
  return phone
}
const sent = (phone: Awaited<ReturnType<typeof look>>) =>
  phone.received.filter(({ endpoint }) => endpoint === 'confirmMobile').map(({ body }) => body)

test('who is away and who is a mobile member are two figures', async () => {
  await look([
    awayCard(1, '林秀兰', { mobileSince: '2026-11-01' }),
    awayCard(2, '王建国'),
    awayCard(3, '李梅'),
  ])
  expect((await screen.findByLabelText('在外的 3 人')).textContent).toBe('3在外的')
  expect(screen.getByLabelText('确认的流动党员 1 人')).toBeTruthy()
  expect(screen.getByText(/流动党员，待登记/)).toBeTruthy()
})

test.each([
  ['林秀兰是流动党员', true],
  ['林秀兰不算', false],
])('half a year away: a person looks, and says “%s” at one tap', async (button, isMobile) => {
  const phone = await look([awayCard(1, '林秀兰', { isCandidate: true })])
  expect(await screen.findByText('出去快半年，请看一看')).toBeTruthy()
  tap(screen.getByRole('button', { name: button }))
  await waitFor(() => expect(sent(phone)).toEqual([{ isMobile }]))
  await waitFor(() => expect(screen.queryByText('出去快半年，请看一看')).toBeNull())
})

test('the list is narrowed to whom to call, and each opens the trip', async () => {
  const phone = await look([
    awayCard(1, '林秀兰', { contactOverdue: true }),
    awayCard(2, '王建国', { homeVisit: { from: '2026-11-20', until: '2026-11-25' } }),
  ])
  tap(await screen.findByRole('tab', { name: '该联系了 1' }))
  expect(screen.queryByText(/^王建国/)).toBeNull()
  tap(screen.getByRole('tab', { name: '回家几天 1' }))
  expect(screen.getByText(/11月25日前在家/)).toBeTruthy()
  tap(screen.getByText(/^王建国/))
  expect(phone.called.join()).toContain('features/trip/pages/trip/index?tripId=')
})

test('three gone to one place are said to be enough for a temporary group', async () => {
  await look([awayCard(1, '林秀兰'), awayCard(2, '王建国'), awayCard(3, '李梅')])
  const hint = within((await screen.findByText('可以建临时党小组')).parentElement!)
  expect(hint.getByText('3 人在海南 三亚')).toBeTruthy()
})

test('nobody is away, and for whom this is', async () => {
  await look([])
  expect(await screen.findByText(/现在没有人在外/)).toBeTruthy()
  await phoneOf(host)
  await openPage(() => import('./index'))
  expect(await screen.findByText(/这一页给支部的同志用/)).toBeTruthy()
})
