import { screen, waitFor } from '@testing-library/react'
import { readOrg, type OrgSummary } from '@shared/org/contract'
import { instant } from '@shared/time'
import { placeTrip, readTrip } from '@shared/trip/contract'
import { host, testId } from '@/testing/people'
import { openPage, phoneOf, tap } from '../../testing/open-page'
import { tripView } from '../../testing/trips'

const tripId = testId('trip', 1)
const receipt = { id: tripId, version: 6, state: 'hosted', at: instant(0) }
const org = (n: number, name: string, level: string, type = 'regular'): OrgSummary => ({
  orgId: testId('org', n),
  name,
  level,
  type,
})
const street = org(2, '东岸街道党工委', 'committee')
const branch = org(5, '候鸟支部', 'branch', 'temporary')
const group = org(6, '第一小组', 'group')

async function look() {
  const phone = await phoneOf(host)
  phone.answer(readTrip, tripView('checked_in', { maySteps: ['place'] }))
  phone.answer(readOrg, ({ params }) =>
    params.orgId === street.orgId
      ? { org: street, above: [], below: [branch] }
      : { org: branch, above: [street], below: [group] },
  )
  phone.answer(placeTrip, receipt)
  await openPage(() => import('./index'), { tripId })
  return phone
}
const placed = (phone: Awaited<ReturnType<typeof look>>) =>
  phone.received.filter(({ endpoint }) => endpoint === 'placeTrip').map(({ body }) => body)

test('given somebody who has arrived, then they are placed in a branch of the host', async () => {
  const phone = await look()
  await screen.findByText('临时党支部')
  tap(screen.getByText('候鸟支部'))
  tap(screen.getByText('编入候鸟支部'))
  await waitFor(() => expect(phone.called).toContain('navigateBack'))
  expect(placed(phone)).toEqual([{ orgId: branch.orgId }])
})

test('a group inside the branch can be chosen', async () => {
  const phone = await look()
  tap(await screen.findByText('候鸟支部'))
  tap(await screen.findByText('第一小组'))
  tap(screen.getByText('编入第一小组'))
  await waitFor(() => expect(placed(phone)).toEqual([{ orgId: group.orgId }]))
})

test('without a choice nothing is sent', async () => {
  const phone = await look()
  tap(await screen.findByText('请先选一个'))
  expect(placed(phone)).toEqual([])
})
