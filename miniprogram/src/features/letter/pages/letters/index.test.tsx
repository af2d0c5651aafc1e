import { screen } from '@testing-library/react'
import { listLetters } from '@shared/letter/contract'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { host, secretary, testId } from '@/testing/people'
import { letterView } from '../../testing/letters'

const as = new Map([['acting-as', { [secretary.accountId]: secretary.grants[0]?.grantId }]])

test('those that the branch has to call back stand first, each with a word', async () => {
  const { phone } = await phoneOf(secretary, as)
  phone.answer(listLetters, {
    letters: [
      letterView('sent', { isOver: true }),
      letterView('answered', { tripId: testId('trip', 2), memberName: '王建国' }),
    ],
  })
  await openPage(() => import('./index'))
  await screen.findByText('对方填了，待核实')
  const rows = screen.getAllByRole('button').map((row) => row.textContent)
  expect(rows[0]).toContain('王建国')
  expect(screen.getByText('过期了')).toBeTruthy()
  tap(screen.getByText(/^王建国/))
  expect(phone.called.join()).toContain('features/letter/pages/write/index?tripId=')
})

test('none yet, and for whom this is', async () => {
  const { phone } = await phoneOf(secretary, as)
  phone.answer(listLetters, { letters: [] })
  await openPage(() => import('./index'))
  expect(await screen.findByText(/还没有发过对接函/)).toBeTruthy()
  await phoneOf(host)
  await openPage(() => import('./index'))
  expect(await screen.findByText(/这一页给支部的同志用/)).toBeTruthy()
})

test('whom something is to be told stands first, too, and leads to where it is ticked', async () => {
  const { phone } = await phoneOf(secretary, as)
  const back = { tripId: testId('trip', 3), memberName: '李梅', isOver: true, toTell: true }
  phone.answer(listLetters, { letters: [letterView('sent'), letterView('acknowledged', back)] })
  await openPage(() => import('./index'))
  await screen.findByText('请告诉对方')
  expect(screen.getAllByRole('button')[0]?.textContent).toContain('李梅')
  tap(screen.getByText(/^李梅/))
  expect(phone.called.join()).toContain('features/trip/pages/trip/index?tripId=')
})
