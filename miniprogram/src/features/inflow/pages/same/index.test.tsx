import { screen, waitFor } from '@testing-library/react'
import { listInflowDuplicates, readInflow, settleInflowDuplicate } from '@shared/inflow/contract'
import type { InflowDuplicate } from '@shared/inflow/schema'
import { instant } from '@shared/time'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { host, testId } from '@/testing/people'
import { inflowView } from '../../testing/inflows'

const inflowId = testId('inflow', 1)
const otherId = testId('inflow', 2)
const other = (change: Partial<InflowDuplicate> = {}): InflowDuplicate => ({
  ...{ id: otherId, is: 'inflow', name: '马**', sameName: true, phone: '199****0071', mayKeep: true },
  ...{ orgName: '秦岭镇退休支部', place: ['甘肃省', '天水市', '秦州区'], state: 'placed' },
  ...change,
})

async function open(duplicates: InflowDuplicate[]) {
  const { phone } = await phoneOf(host)
  phone.answer(readInflow, inflowView())
  phone.answer(listInflowDuplicates, { duplicates })
  phone.answer(settleInflowDuplicate, { id: inflowId, version: 2, state: 'closed', at: instant(0) })
  await openPage(() => import('./index'), { inflowId })
  return phone
}
const settled = (phone: Awaited<ReturnType<typeof open>>) =>
  phone.received
    .filter(({ endpoint }) => endpoint === 'settleInflowDuplicate')
    .map(({ params, body }) => [params, body])

test('both stand side by side, masked; merging is asked, and the one that is kept opens', async () => {
  const phone = await open([other()])
  expect(await screen.findByText('另一份登记')).toBeTruthy()
  expect(screen.queryByText('马志远')).toBeNull()
  tap(screen.getByText('是同一个人，留另一份'))
  expect(await screen.findByText(/合并后不能拆开/)).toBeTruthy()
  expect(settled(phone)).toEqual([])
  tap(screen.getByText('合成一份'))
  await waitFor(() => expect(settled(phone)).toEqual([[{ inflowId }, { is: 'merged', into: otherId }]]))
  await waitFor(() =>
    expect(phone.called).toContain(`redirectTo "/features/inflow/pages/one/index?inflowId=${otherId}"`),
  )
})

test('this one is kept: the other is closed', async () => {
  const phone = await open([other()])
  tap(await screen.findByText('是同一个人，留这一份'))
  tap(await screen.findByText('合成一份'))
  await waitFor(() =>
    expect(settled(phone)).toEqual([[{ inflowId: otherId }, { is: 'merged', into: inflowId }]]),
  )
})

test('two people share a phone: they are told apart', async () => {
  const phone = await open([other({ name: '何**', sameName: false, mayKeep: false })])
  expect(await screen.findByText('姓名，不一样')).toBeTruthy()
  expect(screen.queryByText('是同一个人，留这一份')).toBeNull()
  tap(screen.getByText('不是同一个人'))
  await waitFor(() => expect(settled(phone)).toEqual([[{ inflowId }, { is: 'apart', from: otherId }]]))
})

test('one of the county’s own roster is merged with nobody', async () => {
  await open([other({ id: testId('member', 1), is: 'roster', mayKeep: false, place: [] })])
  expect(await screen.findByText('本县名册里的')).toBeTruthy()
  expect(screen.queryByText('是同一个人，留另一份')).toBeNull()
  expect(screen.getByText(/请他用外出报备/)).toBeTruthy()
})

test('nobody has the same number', async () => {
  await open([])
  expect(await screen.findByText('没有号码一样的登记。')).toBeTruthy()
})
