import { screen } from '@testing-library/react'
import type { Output } from '@shared/endpoint'
import { listWaitingTrips } from '@shared/trip/contract'
import { member, secretary, testId } from '@/testing/people'
import { openPage, phoneOf, tap } from '../../testing/open-page'
import { tripCard } from '../../testing/trips'

const toRegister = tripCard('filed')
const toRoute = tripCard('registered', { tripId: testId('trip', 2), memberName: '王建国' })
const later = tripCard('return_reported', { tripId: testId('trip', 3), memberName: '李梅' })

type Part = Output<typeof listWaitingTrips>

/** The secretary's phone; the second part of the list comes with the cursor `next`. */
async function look(first: Part, second: Part = { trips: [] }) {
  const [grant] = secretary.grants
  const phone = await phoneOf(secretary, new Map([['acting-as', { [secretary.accountId]: grant?.grantId }]]))
  phone.answer(listWaitingTrips, ({ query }) => (query.cursor === 'next' ? second : first))
  await openPage(() => import('./index'))
  return phone
}

test('the list is filtered by what there is to do, and a row opens its trip', async () => {
  const phone = await look({ trips: [toRegister, toRoute] })
  await screen.findByText('林秀兰 去海南 三亚')
  expect(screen.getAllByRole('tab').map((tab) => tab.textContent)).toEqual(['全部 2', '登记 1', '安排驿站 1'])
  tap(screen.getByText('安排驿站 1'))
  expect(screen.queryByText('林秀兰 去海南 三亚')).toBeNull()
  tap(screen.getByText('王建国 去海南 三亚'))
  expect(phone.called.join()).toContain(`/features/trip/pages/trip/index?tripId=${toRoute.tripId}`)
})

test('what an organisation outside is to be told has a tab of its own', async () => {
  const toTell = { about: 'extended', since: '2026-11-20', orgName: '滨海社区党支部' }
  await look({
    trips: [toRegister, tripCard('hosted', { waitingFor: 'date', tripId: testId('trip', 4), toTell })],
  })
  tap(await screen.findByText('告诉对方 1'))
  expect(screen.getByText(/要多住些日子，还没告诉滨海社区党支部/)).toBeTruthy()
})

test('a long list comes in parts', async () => {
  await look({ trips: [toRegister], cursor: 'next' }, { trips: [later] })
  tap(await screen.findByText('看后面的'))
  expect(await screen.findByText('李梅 去海南 三亚')).toBeTruthy()
  expect(screen.queryByText('看后面的')).toBeNull()
})

test('nothing to do is said with the mark', async () => {
  await look({ trips: [] })
  expect(await screen.findByText('都办好了，现在没有等您办的。')).toBeTruthy()
})

test('where nobody works, whoever is above sees that list, and is told whose it is', async () => {
  const [grant] = secretary.grants
  const phone = await phoneOf(secretary, new Map([['acting-as', { [secretary.accountId]: grant?.grantId }]]))
  phone.answer(listWaitingTrips, { trips: [toRegister] })
  await openPage(() => import('./index'), { orgId: testId('org', 9) })
  await screen.findByText('林秀兰 去海南 三亚')
  expect(screen.getByText(/那里现在没有负责人，您先替他办/)).toBeTruthy()
  expect(phone.received.find(({ endpoint }) => endpoint === 'listWaitingTrips')?.query).toEqual({
    orgId: testId('org', 9),
  })
})

test('who acts for no branch is told how to', async () => {
  await phoneOf(member)
  await openPage(() => import('./index'))
  expect(await screen.findByText(/这一页给支部的同志用/)).toBeTruthy()
})
