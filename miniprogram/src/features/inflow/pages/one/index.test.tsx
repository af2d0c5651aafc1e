import { screen, waitFor } from '@testing-library/react'
import { readInflow, returnInflowForCompletion, verifyInflow } from '@shared/inflow/contract'
import { revealInflow } from '@shared/inflow/reveal-contract'
import type { InflowView } from '@shared/inflow/schema'
import { instant } from '@shared/time'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { host, testId } from '@/testing/people'
import { inflowView } from '../../testing/inflows'

const inflowId = testId('inflow', 1)

async function open(inflow: InflowView) {
  const { phone } = await phoneOf(host)
  phone.answer(readInflow, inflow)
  await openPage(() => import('./index'), { inflowId })
  return phone
}

test('the host reads who it is, and says how they made sure', async () => {
  const phone = await open(inflowView())
  phone.answer(verifyInflow, { id: inflowId, version: 2, state: 'verified', at: instant(0) })
  expect(await screen.findByText('请核实')).toBeTruthy()
  expect(screen.getByText('199****0071')).toBeTruthy()
  tap(screen.getByText('核实了'))
  tap(await screen.findByText('看过介绍信或活动证'))
  await screen.findByText('请核实')
  const sent = phone.received.filter(({ endpoint }) => endpoint === 'verifyInflow')
  expect(sent.map(({ body }) => body)).toEqual([{ how: 'paper' }])
})

test('a number is opened at a tap that is logged', async () => {
  const phone = await open(inflowView())
  phone.answer(revealInflow, { field: 'mobile', value: '19900000071' })
  expect(await screen.findByText('您看过会记下来，本人能看到')).toBeTruthy()
  tap(screen.getByText('看号码'))
  expect(await screen.findByText('19900000071')).toBeTruthy()
})

test('an empty reason isn’t sent', async () => {
  const phone = await open(inflowView())
  phone.answer(returnInflowForCompletion, { id: inflowId, version: 2, state: 'x', at: instant(0) })
  tap(await screen.findByText('请补充'))
  const buttons = await screen.findAllByText('请补充')
  const last = buttons.at(-1)
  if (last) tap(last)
  expect(await screen.findByText('请写点内容')).toBeTruthy()
  expect(phone.asked()).not.toContain('returnInflowForCompletion')
})

test.each([
  ['verified', '请安排支部', '编入支部', 'place'],
  ['placed', '请告诉原支部', '告诉原支部', 'letter'],
] as const)('%s: %s', async (state, title, button, page) => {
  const phone = await open(inflowView({ state, maySteps: ['place', 'tell_origin', 'close'] }))
  expect(await screen.findByText(title)).toBeTruthy()
  tap(screen.getByText(button))
  expect(phone.called).toEqual([`navigateTo "/features/inflow/pages/${page}/index?inflowId=${inflowId}"`])
})

test('what is over says so neutrally, and offers nothing but what is left', async () => {
  const { phone: _phone, ...over } = inflowView({ state: 'closed', outcome: 'left', mayReveal: [] })
  await open({ ...over, maySteps: ['remove'] })
  expect(await screen.findByText('登记结束了')).toBeTruthy()
  expect(screen.getByText(/已经离开这里/)).toBeTruthy()
  expect(screen.queryByText('看号码')).toBeNull()
})

test('after a call the log opens filled in; who was in touch is one tap away', async () => {
  const phone = await open(inflowView({ state: 'placed' }))
  phone.answer(revealInflow, { field: 'mobile', value: '19900000071' })
  tap(await screen.findByText('看号码'))
  tap(await screen.findByText('打电话'))
  const log = `navigateTo "/features/contact/pages/log/index?memberId=${inflowId}&how=phone"`
  await waitFor(() => expect(phone.called).toContain(log))
  tap(screen.getByText('联系记录'))
  expect(phone.called).toContain(`navigateTo "/features/contact/pages/contacts/index?memberId=${inflowId}"`)
})
