import { screen } from '@testing-library/react'
import { listInflowAtStation } from '@shared/inflow/contract'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { host, nobodyYet, testId } from '@/testing/people'
import { inflowCard } from '../../testing/inflows'

test('the host sees who is new, who is here and who has gone, and goes on to one', async () => {
  const { phone } = await phoneOf(host)
  phone.answer(listInflowAtStation, ({ query }) => ({
    members: query.list === 'new' ? [inflowCard()] : [inflowCard({ name: '何秀英', state: 'placed' })],
  }))
  await openPage(() => import('./index'))
  expect(await screen.findByText('马志远')).toBeTruthy()
  expect(screen.getByText(/11月26日前/)).toBeTruthy()
  tap(screen.getByText('在这里的'))
  expect(await screen.findByText('何秀英')).toBeTruthy()
  tap(screen.getByText('何秀英'))
  expect(phone.called).toEqual([
    `navigateTo "/features/inflow/pages/one/index?inflowId=${testId('inflow', 1)}"`,
  ])
})

test('nobody is there: it says what will come', async () => {
  const { phone } = await phoneOf(host)
  phone.answer(listInflowAtStation, { members: [] })
  await openPage(() => import('./index'))
  expect(await screen.findByText(/现在没有等您办的/)).toBeTruthy()
  tap(screen.getByText('照纸上的代录'))
  expect(phone.called).toEqual(['navigateTo "/features/inflow/pages/paper/index"'])
})

test('who acts under no role is told for whom the page is', async () => {
  await phoneOf(nobodyYet)
  await openPage(() => import('./index'))
  expect(await screen.findByText(/这一页给驿站和支部的同志用/)).toBeTruthy()
})
