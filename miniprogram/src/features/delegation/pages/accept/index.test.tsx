import { fireEvent, screen } from '@testing-library/react'
import { whoAmI } from '@shared/account/contract'
import { acceptDelegation, readDelegationOffer } from '@shared/delegation/contract'
import { principalSchema } from '@shared/delegation/schema'
import { instant } from '@shared/time'
import * as v from 'valibot'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { daughter, nobodyYet, testId } from '@/testing/people'

const open = () => openPage(() => import('./index'))
const code = 'abcd1234efgh'
const offer = v.parse(principalSchema, {
  ...{ delegationId: testId('delegation', 1), memberId: testId('member', 1), name: '林秀兰' },
  ...{ orgName: '柳树湾村党支部', relation: 'child', scopes: ['trips'], expiresOn: '2027-11-01' },
})

test('a scanned code, what is asked, a name and a yes; then one may begin at once', async () => {
  const { phone } = await phoneOf(nobodyYet)
  phone.answer(readDelegationOffer, offer)
  phone.answer(acceptDelegation, {
    ...{ id: offer.delegationId, version: 2, state: 'active', at: instant(0) },
  })
  phone.scan = code
  await open()
  tap(await screen.findByText('扫对方手机上的码'))
  expect(await screen.findByText('替林秀兰办')).toBeTruthy()
  expect(screen.getByText('外出报备')).toBeTruthy()
  fireEvent.change(screen.getByLabelText('您的姓名'), { target: { value: '林小雨' } })
  phone.answer(whoAmI, { ...daughter, accountId: nobodyYet.accountId })
  tap(screen.getByText('答应替办'))
  tap(await screen.findByText('现在就替林秀兰办'))
  expect(await screen.findByText('正在替林秀兰办')).toBeTruthy()
  expect(phone.called).toEqual(['switchTab "/pages/today/index"'])
  const sent = phone.received.find(({ endpoint }) => endpoint === 'acceptDelegation')
  expect(sent?.body).toEqual({ code, name: '林小雨' })
})

test('a code that cannot be one is said at once; one that nobody knows by the server', async () => {
  const { phone } = await phoneOf(nobodyYet)
  phone.refuse(readDelegationOffer, 'DELEGATION_CODE_UNKNOWN')
  await open()
  const field = await screen.findByLabelText('或填代办码')
  fireEvent.change(field, { target: { value: '1234' } })
  tap(screen.getByText('看看是替谁办'))
  expect(await screen.findByText(/代办码一共 12 位/)).toBeTruthy()
  expect(phone.asked()).not.toContain('readDelegationOffer')
  fireEvent.change(field, { target: { value: 'ABCD 1234 EFGH' } })
  tap(screen.getByText('看看是替谁办'))
  expect(await screen.findByText(/没有这个码/)).toBeTruthy()
})
