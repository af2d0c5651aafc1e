import { screen, waitFor, within } from '@testing-library/react'
import { endDelegation, listDelegates, renewDelegation } from '@shared/delegation/contract'
import { delegateSchema } from '@shared/delegation/schema'
import { instant } from '@shared/time'
import * as v from 'valibot'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { member, testId } from '@/testing/people'

const open = () => openPage(() => import('./index'))
const receipt = { id: testId('delegation', 1), version: 2, state: 'ended', at: instant(0) }
const delegate = (n: number, more: object = {}) =>
  v.parse(delegateSchema, {
    ...{ delegationId: testId('delegation', n), state: 'active', name: '林小雨', relation: 'child' },
    ...{ scopes: ['trips'], expiresOn: '2027-11-01', consent: { how: 'self', on: '2026-11-01' } },
    ...more,
  })

test('who may act, what and until when; ended by two taps', async () => {
  const { phone } = await phoneOf(member)
  let delegates = [delegate(1), delegate(2, { state: 'offered', name: undefined, relation: 'neighbour' })]
  phone.answer(listDelegates, () => ({ delegates }))
  phone.answer(endDelegation, () => {
    delegates = delegates.slice(1)
    return receipt
  })
  phone.answer(renewDelegation, receipt)
  await open()
  expect(await screen.findByText('子女 · 外出报备 · 到 明年11月1日')).toBeTruthy()
  expect(screen.getByText('等对方接受')).toBeTruthy()
  tap(screen.getByText('林小雨'))
  tap(within(await screen.findByRole('dialog')).getByText('再续一年'))
  expect(phone.asked()).not.toContain('endDelegation')
  await waitFor(() => expect(phone.asked().filter((name) => name === 'listDelegates')).toHaveLength(2))
  tap(await screen.findByText('林小雨'))
  tap(within(await screen.findByRole('dialog')).getByText('不再请这位替我办'))
  await waitFor(() => expect(screen.queryByText('林小雨')).toBeNull())
  const renewed = phone.received.find(({ endpoint }) => endpoint === 'renewDelegation')
  expect(renewed?.body).toEqual({ expiresOn: '2027-11-22' })
})

test('nobody yet: what it is for, and the way to ask', async () => {
  const { phone } = await phoneOf(member)
  phone.answer(listDelegates, { delegates: [] })
  await open()
  expect(await screen.findByText(/还没有人替您办/)).toBeTruthy()
  tap(screen.getByText('请人替我办'))
  expect(phone.called).toEqual(['navigateTo "/features/delegation/pages/offer/index"'])
})

test('three are enough', async () => {
  const { phone } = await phoneOf(member)
  phone.answer(listDelegates, { delegates: [1, 2, 3].map((n) => delegate(n)) })
  await open()
  expect(await screen.findAllByText('林小雨')).toHaveLength(3)
  expect(screen.queryByText('请人替我办')).toBeNull()
})
