import { screen, waitFor } from '@testing-library/react'
import { placeInflow, readInflow } from '@shared/inflow/contract'
import { listOrgs } from '@shared/org/contract'
import { instant } from '@shared/time'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { host, nobodyYet, testId } from '@/testing/people'
import { inflowView } from '../../testing/inflows'

const inflowId = testId('inflow', 1)
const org = (n: number, name: string, parent?: number, type: 'regular' | 'mobile' = 'regular') => ({
  ...{ orgId: testId('org', n), name, type, level: parent === undefined ? 'committee' : 'branch' },
  ...(parent !== undefined && { parentId: testId('org', parent) }),
})

async function open(maySteps = ['place']) {
  const { phone } = await phoneOf(host)
  phone.answer(readInflow, inflowView({ state: 'verified', maySteps }))
  phone.answer(listOrgs, {
    orgs: [
      org(1, '三亚市委'),
      org(2, '东岸街道党工委', 1),
      org(3, '东岸第一支部', 2),
      org(4, '白沙村支部', 1),
      org(5, '云溪驻三亚流动党支部', 1, 'mobile'),
    ],
  })
  phone.answer(placeInflow, { id: inflowId, version: 2, state: 'placed', at: instant(0) })
  await openPage(() => import('./index'), { inflowId })
  return phone
}
const sent = (phone: Awaited<ReturnType<typeof open>>) =>
  phone.received.filter(({ endpoint }) => endpoint === 'placeInflow').map(({ body }) => body)

test('one of the host’s own, or a mobile-member branch, is named; nobody else’s branch is offered', async () => {
  const phone = await open()
  expect(await screen.findByText('马志远编到哪里')).toBeTruthy()
  expect(await screen.findByText('东岸第一支部')).toBeTruthy()
  expect(screen.getByText('云溪驻三亚流动党支部')).toBeTruthy()
  expect(screen.queryByText('白沙村支部')).toBeNull()
  expect(screen.getByRole('button', { name: '请先选一个' })).toHaveProperty('disabled', true)
  tap(screen.getByText('东岸第一支部'))
  tap(await screen.findByText('编入东岸第一支部'))
  await waitFor(() => expect(sent(phone)).toEqual([{ orgId: testId('org', 3) }]))
  await waitFor(() => expect(phone.called).toContain('navigateBack'))
})

test('a refusal stands beside the button, and the choice stays', async () => {
  const phone = await open()
  phone.refuse(placeInflow, 'BRANCH_NOT_HERE')
  tap(await screen.findByText('东岸第一支部'))
  tap(await screen.findByText('编入东岸第一支部'))
  expect(await screen.findByText('没有安排成')).toBeTruthy()
  expect(screen.getByText('编入东岸第一支部')).toBeTruthy()
  expect(phone.called).not.toContain('navigateBack')
})

test('where this is not to be done now, it leads back', async () => {
  const phone = await open(['close'])
  tap(await screen.findByText('回到今日'))
  expect(phone.asked()).not.toContain('placeInflow')
})

test('who acts under no role is told for whom the page is', async () => {
  await phoneOf(nobodyYet)
  await openPage(() => import('./index'), { inflowId })
  expect(await screen.findByText(/这一页给驿站和支部的同志用/)).toBeTruthy()
})
