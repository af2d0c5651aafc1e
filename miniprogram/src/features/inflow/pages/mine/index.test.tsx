import { screen, waitFor } from '@testing-library/react'
import { readOwnInflow, sayInflowLeaves, withdrawInflow } from '@shared/inflow/contract'
import type { InflowView } from '@shared/inflow/schema'
import { instant } from '@shared/time'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { nobodyYet, testId } from '@/testing/people'
import { inflowView } from '../../testing/inflows'

const inflowId = testId('inflow', 1)
const receipt = { id: inflowId, version: 2, state: 'leaving', at: instant(0) }
const own = (change: Partial<InflowView> = {}) =>
  inflowView({ side: 'self', maySteps: ['say_leaves', 'change_contacts', 'withdraw', 'remove'], ...change })

async function open(inflow: InflowView | undefined) {
  const { phone } = await phoneOf({ ...nobodyYet, inflow: { inflowId, countyId: testId('county', 1) } })
  phone.answer(readOwnInflow, inflow ? { inflow } : {})
  await openPage(() => import('./index'))
  return phone
}

test('one’s own registration says what comes next, by when, and whom to call', async () => {
  await open(own())
  expect(await screen.findByText('登记收到了')).toBeTruthy()
  expect(screen.getByText(/11月26日前和您见面核实/)).toBeTruthy()
  expect(screen.getByText('现在由驿站负责')).toBeTruthy()
  expect(screen.getByText('19900009002')).toBeTruthy()
  expect(screen.getByText('登记了')).toBeTruthy()
})

test('what was missing is read first, and filled in on the same page', async () => {
  await open(
    own({ state: 'returned_for_completion', returnReason: '请把原支部写全', maySteps: ['complete'] }),
  )
  expect(await screen.findByText('请把原支部写全')).toBeTruthy()
  tap(screen.getByText('补充登记'))
  expect(await screen.findByDisplayValue('秦岭镇退休支部')).toBeTruthy()
  expect(screen.getByText('补好了，再提交')).toBeTruthy()
})

const sentAs = (phone: Awaited<ReturnType<typeof open>>, name: string) =>
  phone.received
    .filter(({ endpoint }) => endpoint === name)
    .map(({ body, header }) => [body, header['acting-as']])

test('leaving is said with its day, as oneself', async () => {
  const phone = await open(own({ state: 'placed', responsible: { name: '东岸第一支部' } }))
  phone.answer(sayInflowLeaves, receipt)
  expect(await screen.findByText('编入东岸第一支部')).toBeTruthy()
  tap(screen.getByText('要离开这里了'))
  tap(await screen.findByText('告诉支部'))
  await waitFor(() => expect(sentAs(phone, 'sayInflowLeaves')).toEqual([[{ on: '2026-11-22' }, 'self']]))
})

test('taking it back is asked, and says what it does', async () => {
  const phone = await open(own({ state: 'placed', responsible: { name: '东岸第一支部' } }))
  phone.answer(withdrawInflow, receipt)
  tap(await screen.findByText('撤回登记'))
  expect(await screen.findByText(/您的电话、住址会删掉/)).toBeTruthy()
  tap(screen.getByText('撤回'))
  await waitFor(() => expect(sentAs(phone, 'withdrawInflow')).toEqual([[undefined, 'self']]))
})

test('nothing is there: the way to register', async () => {
  const phone = await open(undefined)
  tap(await screen.findByText('到驿站登记'))
  expect(phone.called).toEqual(['navigateTo "/features/inflow/pages/register/index"'])
})
