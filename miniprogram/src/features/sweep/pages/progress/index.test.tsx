import { screen, waitFor, within } from '@testing-library/react'
import { closeSweep, readSweepProgress } from '@shared/sweep/contract'
import { instant } from '@shared/time'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { secretary, testId } from '@/testing/people'
import { sweepCard } from '../../testing/sweeps'

const sweepId = testId('sweep', 1)
const none = { at_home: 0, away: 0, not_reached: 0, transferred: 0, deceased: 0 }

async function look(more: object = {}) {
  const { grantId } = secretary.grants[0]!
  const { phone } = await phoneOf(secretary, new Map([['acting-as', { [secretary.accountId]: grantId }]]))
  const counts = { ...none, at_home: 2, not_reached: 1 }
  phone.answer(readSweepProgress, {
    sweep: sweepCard({ role: 'issuer', ...more }),
    ...{ total: 8, done: 3, counts },
    orgs: [
      {
        orgId: testId('org', 7),
        name: '石桥村党支部',
        above: '柳树镇党委',
        handedOut: true,
        total: 4,
        done: 0,
        counts: none,
      },
      {
        orgId: testId('org', 1),
        name: '柳树湾村党支部',
        above: '柳树镇党委',
        handedOut: true,
        total: 4,
        done: 3,
        counts,
      },
    ],
  })
  phone.answer(closeSweep, { id: sweepId, version: 2, state: 'closed', at: instant(0) })
  await openPage(() => import('./index'), { sweepId })
  await screen.findByText('石桥村党支部')
  return phone
}

test('all together and branch by branch, in words; a branch opens its list', async () => {
  const phone = await look()
  expect(screen.getByText('核对了 3 / 8')).toBeTruthy()
  expect(screen.getByText('核对了 0 / 4')).toBeTruthy()
  expect(screen.getAllByText('在家 2 · 没联系上 1')).toHaveLength(2)
  tap(screen.getByText('柳树湾村党支部'))
  expect(phone.called.at(-1)).toContain(`orgId=${testId('org', 1)}`)
})

test('whoever began it ends it, after a yes', async () => {
  const phone = await look()
  tap(screen.getByText('结束这次摸排'))
  expect(phone.asked()).not.toContain('closeSweep')
  tap(within(screen.getByRole('dialog')).getByText('结束'))
  await waitFor(() => expect(phone.asked()).toContain('closeSweep'))
})

test.each([{ role: 'above' }, { state: 'closed' }])('nobody else, and not twice: %j', async (more) => {
  await look(more)
  expect(screen.queryByText('结束这次摸排')).toBeNull()
})
