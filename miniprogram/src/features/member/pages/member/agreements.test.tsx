import { screen, waitFor, within } from '@testing-library/react'
import * as v from 'valibot'
import type { Endpoint } from '@shared/endpoint'
import { listContacts } from '@shared/contact/contract'
import { endDelegation, listDelegates, renewDelegation } from '@shared/delegation/contract'
import { readMember } from '@shared/member/contract'
import { giveConsent, readConsents, withdrawConsent } from '@shared/privacy/contract'
import { instant } from '@shared/time'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { secretary, testId } from '@/testing/people'
import { memberView } from '../../testing/members'

const memberId = testId('member', 1)
const receipt = { id: memberId, version: 5, state: 'given', at: instant(0) }
const neighbour = {
  ...{ delegationId: testId('delegation', 1), state: 'active', name: '陈邻居', relation: 'neighbour' },
  ...{ scopes: ['trips'], expiresOn: '2027-11-01', consent: { how: 'spoken', on: '2026-11-01' } },
}

async function look(delegates: object[] = []) {
  const acting = new Map([['acting-as', { [secretary.accountId]: secretary.grants[0]?.grantId }]])
  const { phone } = await phoneOf(secretary, acting)
  let listed = delegates
  phone.answer(readMember, memberView({ bound: false }))
  phone.answer(readConsents, { notice: true, sensitive: false, history: [] })
  phone.answer(listContacts, { contacts: [] })
  phone.answer(listDelegates, () => v.parse(listDelegates.output, { delegates: listed }))
  phone.answer(endDelegation, () => {
    listed = []
    return receipt
  })
  for (const endpoint of [renewDelegation, giveConsent, withdrawConsent]) phone.answer(endpoint, receipt)
  await openPage(() => import('./index'), { memberId })
  await screen.findByText('林秀兰')
  return phone
}
const bodies = (phone: Awaited<ReturnType<typeof look>>, { name }: Endpoint) =>
  phone.received.filter(({ endpoint }) => endpoint === name).map(({ body }) => body)
const sheet = () => within(screen.getAllByRole('dialog').find((one) => one.textContent !== '')!)

test('a text is read out, and the yes of a member without a phone is written down with how and when', async () => {
  const phone = await look()
  tap(await screen.findByText('用行踪和住址'))
  expect(sheet().getByText('念给林秀兰听，再问同不同意')).toBeTruthy()
  expect(sheet().getByText(/您外出去了哪里/)).toBeTruthy()
  expect(sheet().getByText<HTMLButtonElement>('记下：本人同意').disabled).toBe(true)
  tap(sheet().getByRole('button', { name: /^本人怎么说的/ }))
  tap(screen.getByText('当面或电话里说的'))
  tap(sheet().getByText('记下：本人同意'))
  await waitFor(() => expect(screen.queryByText('念给林秀兰听，再问同不同意')).toBeNull())
  expect(bodies(phone, giveConsent)).toEqual([
    { memberId, kind: 'sensitive', version: 1, how: 'spoken', on: '2026-11-22' },
  ])
})

test('a withdrawal is written down after what follows from it has been said', async () => {
  const phone = await look()
  tap(await screen.findByText('信息怎么用的说明'))
  expect(sheet().getByText(/行踪和住址的同意也一起撤回.*改在纸上办/)).toBeTruthy()
  tap(sheet().getByRole('button', { name: /^本人怎么说的/ }))
  tap(screen.getByText('在纸上签的'))
  tap(sheet().getByText('记下：本人撤回'))
  await waitFor(() =>
    expect(bodies(phone, withdrawConsent)).toEqual([
      { memberId, kind: 'notice', how: 'written', on: '2026-11-22' },
    ]),
  )
})

test('a refusal stands on the sheet', async () => {
  const phone = await look()
  phone.refuse(giveConsent, 'CONSENT_TEXT_REPLACED')
  tap(await screen.findByText('用行踪和住址'))
  tap(sheet().getByRole('button', { name: /^本人怎么说的/ }))
  tap(screen.getByText('在纸上签的'))
  tap(sheet().getByText('记下：本人同意'))
  expect(await screen.findByText('没有记下')).toBeTruthy()
})

test('who acts for the member is ended at their word, in two taps', async () => {
  const phone = await look([neighbour])
  tap(await screen.findByText('邻居 陈邻居能替办'))
  tap(sheet().getByText('停止代办'))
  expect(bodies(phone, endDelegation)).toEqual([])
  tap(sheet().getByText('停止代办'))
  expect(await screen.findByText('没有请人代办')).toBeTruthy()
  expect(bodies(phone, endDelegation)).toHaveLength(1)
})

test('and goes on for a year, with how the member has agreed again', async () => {
  const phone = await look([neighbour])
  tap(await screen.findByText('邻居 陈邻居能替办'))
  tap(sheet().getByText('再续一年'))
  expect(sheet().getByText<HTMLButtonElement>('记下，续一年').disabled).toBe(true)
  tap(sheet().getByRole('button', { name: /^本人怎么同意的/ }))
  tap(screen.getByText('当面或电话里说的'))
  tap(sheet().getByText('记下，续一年'))
  await waitFor(() =>
    expect(bodies(phone, renewDelegation)).toEqual([
      { expiresOn: '2027-11-22', consent: { how: 'spoken', on: '2026-11-22' } },
    ]),
  )
})

test('somebody to act is written down for a member without a phone, as long as there is room', async () => {
  const phone = await look()
  tap(await screen.findByText('记下代办人'))
  expect(phone.called.at(-1)).toContain(`delegation/pages/record/index?memberId=${memberId}`)
})
