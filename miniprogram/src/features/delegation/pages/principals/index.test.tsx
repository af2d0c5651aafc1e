import { screen, within } from '@testing-library/react'
import { whoAmI } from '@shared/account/contract'
import { endDelegation, listPrincipals } from '@shared/delegation/contract'
import { principalSchema } from '@shared/delegation/schema'
import { instant } from '@shared/time'
import * as v from 'valibot'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { daughter, nobodyYet, testId } from '@/testing/people'

const open = () => openPage(() => import('./index'))
const principal = v.parse(principalSchema, {
  ...{ delegationId: testId('delegation', 1), memberId: testId('member', 1), name: '林秀兰' },
  ...{ orgName: '柳树湾村党支部', relation: 'child', scopes: ['trips', 'data'], expiresOn: '2027-11-01' },
})

test('for whom one may act, and to begin or to stop', async () => {
  const { phone } = await phoneOf(daughter)
  let principals = [principal]
  phone.answer(listPrincipals, () => ({ principals }))
  phone.answer(endDelegation, () => {
    principals = []
    return { id: principal.delegationId, version: 3, state: 'ended', at: instant(0) }
  })
  await open()
  tap(await screen.findByText('林秀兰'))
  tap(within(await screen.findByRole('dialog')).getByText('现在就替林秀兰办'))
  expect(await screen.findByText('正在替林秀兰办')).toBeTruthy()
  tap(screen.getByText('林秀兰'))
  phone.answer(whoAmI, { ...nobodyYet, accountId: daughter.accountId })
  tap(within(await screen.findByRole('dialog')).getByText('以后不替办了'))
  expect(await screen.findByText(/现在没有替谁办/)).toBeTruthy()
  const ended = phone.received.find(({ endpoint }) => endpoint === 'endDelegation')
  expect(ended?.header['acting-as']).toBe('self')
  expect(screen.queryByText('正在替林秀兰办')).toBeNull()
})
