import { act, screen, waitFor } from '@testing-library/react'
import { instant } from '@shared/time'
import { listAway, registerNationally } from '@shared/trip/contract'
import { secretary, testId } from '@/testing/people'
import { actingAs, awayCard } from '../../testing/away'
import { openPage, phoneOf, tap } from '../../testing/open-page'

const receipt = { id: testId('trip', 1), version: 4, state: 'hosted', at: instant(0) }
const mobileSince = '2026-11-01'

async function look() {
  const phone = await phoneOf(secretary, actingAs(secretary))
  phone.answer(listAway, {
    trips: [
      awayCard(1, '林秀兰', { mobileSince }),
      awayCard(2, '王建国', { mobileSince }),
      awayCard(3, '李梅', { mobileSince, nationalOn: '2026-11-02' }),
      awayCard(4, '孙桂兰'),
    ],
  })
  phone.answer(registerNationally, receipt)
  await openPage(() => import('./index'))
  return phone
}
const sent = (phone: Awaited<ReturnType<typeof look>>) =>
  phone.received.filter(({ endpoint }) => endpoint === 'registerNationally')

test('nobody is ticked in advance; all of them are at once, each by a command of its own', async () => {
  const phone = await look()
  expect(await screen.findByText('记下 0 人')).toHaveProperty('disabled', true)
  tap(screen.getByText('全选'))
  tap(screen.getByText('记下 2 人'))
  expect(await screen.findByText('记下了 2 人')).toBeTruthy()
  expect(sent(phone).map(({ params, body }) => [params.tripId, body])).toEqual([
    [testId('trip', 1), { on: '2026-11-22' }],
    [testId('trip', 2), { on: '2026-11-22' }],
  ])
})

test('who isn’t there yet is left out', async () => {
  const phone = await look()
  tap(await screen.findByRole('checkbox', { name: /^林秀兰/ }))
  tap(screen.getByText('记下 1 人'))
  await waitFor(() => expect(sent(phone)).toHaveLength(1))
  expect(await screen.findByText('记下 0 人')).toBeTruthy()
})

test('without a network all of them wait on the phone', async () => {
  const phone = await look()
  tap(await screen.findByText('全选'))
  act(() => phone.setConnected(false))
  tap(screen.getByText('记下 2 人'))
  expect(await screen.findByText('记下了 2 人')).toBeTruthy()
  expect(sent(phone)).toEqual([])
})
