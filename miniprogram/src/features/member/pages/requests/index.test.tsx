import { screen, waitFor, within } from '@testing-library/react'
import {
  closeBindingRequest,
  listBindingRequests,
  revealBindingRequest,
} from '@shared/binding-request/contract'
import type { BindingRequest } from '@shared/binding-request/schema'
import { instant } from '@shared/time'
import { readToday } from '@shared/today/contract'
import { officer } from '@/testing/office'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { secretary, testId } from '@/testing/people'

const { orgId, grantId } = secretary.grants[0]!
const request: BindingRequest = {
  ...{ requestId: testId('bindingRequest', 1), orgId, name: '林秀兰', phone: '199****2121' },
  askedAt: instant(Date.parse('2026-11-22T01:00:00.000Z')),
}

async function look(requests = [request]) {
  const { phone } = await phoneOf(secretary, new Map([['acting-as', { [secretary.accountId]: grantId }]]))
  phone.answer(readToday, { waiting: [], expected: [], notices: [] })
  phone.answer(listBindingRequests, { requests })
  phone.answer(revealBindingRequest, { phone: '19900002121' })
  phone.answer(closeBindingRequest, { id: request.requestId, version: 2, state: 'closed', at: instant(0) })
  await openPage(() => import('./index'))
  return phone
}

test('the branch opens the number, calls, looks the name up, and says what came of it', async () => {
  const phone = await look()
  expect(await screen.findByText('今天 9:00留的微信手机号')).toBeTruthy()
  tap(screen.getByText('看号码'))
  tap(await screen.findByText('打电话'))
  expect(phone.called).toContain('makePhoneCall "19900002121"')
  tap(screen.getByText('在名册里找这个人'))
  expect(phone.called.at(-1)).toContain(encodeURIComponent('林秀兰'))
  tap(screen.getByText('联系过了'))
  tap(within(screen.getByRole('dialog', { name: '和林秀兰联系得怎么样' })).getByText('给了绑定码'))
  await waitFor(() =>
    expect(phone.received.find(({ endpoint }) => endpoint === 'closeBindingRequest')?.body).toEqual({
      outcome: 'code_given',
    }),
  )
})

test('nobody waiting is said with the mark', async () => {
  await look([])
  expect(await screen.findByText('现在没有人等支部联系')).toBeTruthy()
})

test('a committee finds those who wait where nobody works', async () => {
  const { phone } = await phoneOf(officer)
  const vacant = [{ orgId: testId('org', 30), name: '柳岸第三党支部' }]
  phone.answer(readToday, { waiting: [], expected: [], notices: [], vacant })
  phone.answer(listBindingRequests, { requests: [] })
  await openPage(() => import('./index'))
  tap(await screen.findByText('柳岸第三党支部'))
  expect(phone.called).toEqual([
    `navigateTo "/features/member/pages/requests/index?orgId=${testId('org', 30)}"`,
  ])
})
