import { screen, waitFor, within } from '@testing-library/react'
import * as v from 'valibot'
import { closeSweep, readSweepProgress } from '@shared/sweep/contract'
import type { OrgProgress } from '@shared/sweep/schema'
import { instant } from '@shared/time'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { secretary, testId } from '@/testing/people'
import { sweepCard } from '../../testing/sweeps'

const sweepId = testId('sweep', 1)
const none = { at_home: 0, away: 0, not_reached: 0, transferred: 0, deceased: 0 }
const counts = { ...none, at_home: 2, not_reached: 1 }
const laterPart = v.object({ cursor: v.string() })
const own = secretary.grants[0]!.orgId

const org = (n: number, name: string, more: object = {}): OrgProgress => ({
  ...{ orgId: testId('org', n), name, isBranch: true, branches: 1, handedOut: 1, total: 4 },
  ...{ parts: { checked: 0, notReached: 0, left: 4 }, counts: none },
  ...more,
})
const begun = { parts: { checked: 2, notReached: 1, left: 1 }, counts }

async function look(more: object = {}, params: object = {}) {
  const { grantId } = secretary.grants[0]!
  const { phone } = await phoneOf(secretary, new Map([['acting-as', { [secretary.accountId]: grantId }]]))
  const sweep = sweepCard({ role: 'issuer', ...more })
  const level = { sweep, orgId: own, orgName: '柳树镇党委' }
  phone.answer(readSweepProgress, ({ query }) =>
    v.is(laterPart, query)
      ? { ...level, orgs: [org(8, '河口村党支部')] }
      : {
          ...level,
          whole: { branches: 9, handedOut: 8, total: 12, ...begun },
          orgs: [
            org(9, '河东片区党总支', { isBranch: false, branches: 6, handedOut: 5 }),
            org(7, '石桥村党支部'),
            org(1, '柳树湾村党支部', begun),
          ],
          cursor: 'next',
        },
  )
  phone.answer(closeSweep, { id: sweepId, version: 2, state: 'closed', at: instant(0) })
  await openPage(() => import('./index'), { sweepId, ...params })
  await screen.findByText('石桥村党支部')
  return phone
}

test('all together and one by one, in three parts; a branch opens its list', async () => {
  const phone = await look()
  expect(screen.getByText('9 个支部，共 12 人')).toBeTruthy()
  expect(screen.getAllByText('核对了 2')).toHaveLength(2)
  expect(screen.getAllByText('没联系上 1')).toHaveLength(2)
  expect(screen.getAllByText('还没核对 4')).toHaveLength(2)
  expect(screen.getAllByText('在家 2')).toHaveLength(2)
  tap(screen.getByText('柳树湾村党支部'))
  expect(phone.called.at(-1)).toContain(`sweep/pages/list/index?sweepId=${sweepId}&orgId=${testId('org', 1)}`)
})

test('an organisation with others below it opens those', async () => {
  const phone = await look()
  expect(screen.getByText('6 个支部，1 个的名单还没送到')).toBeTruthy()
  tap(screen.getByText('河东片区党总支'))
  expect(phone.called.at(-1)).toContain(
    `sweep/pages/progress/index?sweepId=${sweepId}&orgId=${testId('org', 9)}`,
  )
})

test('the level that the page was opened with is asked for', async () => {
  const phone = await look({}, { orgId: testId('org', 9) })
  const asked = phone.received.filter(({ endpoint }) => endpoint === 'readSweepProgress')
  expect(asked[0]?.query).toMatchObject({ orgId: testId('org', 9) })
})

test('more of them come at a tap, and what all are together stays', async () => {
  await look()
  tap(screen.getByText('看后面的'))
  expect(await screen.findByText('河口村党支部')).toBeTruthy()
  expect(screen.getByText('石桥村党支部')).toBeTruthy()
  expect(screen.getByText('9 个支部，共 12 人')).toBeTruthy()
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
