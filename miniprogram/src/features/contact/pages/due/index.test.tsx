import { screen, waitFor } from '@testing-library/react'
import { listContactsDue, logContact, tickFollowUp } from '@shared/contact/contract'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { member, testId } from '@/testing/people'
import { day, memberId, receipt, secretarysPhone } from '../../testing/entries'

const turn = {
  ...{ planId: testId('contactPlan', 1), title: '一季一访', about: '问问近况', label: '2026 年第四季度' },
  ...{ from: day('2026-10-01'), until: day('2026-12-31') },
}
const followUp = {
  ...{ contactId: testId('contact', 1), memberId, memberName: '林秀兰', on: day('2026-11-10') },
  ...{ followUp: '问医保', followUpOn: day('2026-11-21') },
}

async function look(followUps = [followUp]) {
  const { phone } = await secretarysPhone()
  const members = [
    { memberId, name: '林秀兰' },
    { memberId: testId('member', 3), name: '王建国', contactedOn: day('2026-11-02') },
  ]
  phone.answer(listContactsDue, { turns: [{ ...turn, members }], followUps })
  phone.answer(logContact, receipt)
  phone.answer(tickFollowUp, receipt)
  await openPage(() => import('./index'))
  await screen.findByText('一季一访 · 2026 年第四季度')
  return phone
}

test('whom to contact yet stands first, with how far the turn is; 平安 is one tap', async () => {
  const phone = await look()
  expect(screen.getByText('联系过 1')).toBeTruthy()
  expect(screen.getByText('还没联系 1')).toBeTruthy()
  expect(screen.queryByText('王建国')).toBeNull()
  tap(screen.getByText('看联系过的 1 人'))
  expect(screen.getByText('11月2日联系过')).toBeTruthy()
  tap(screen.getByRole('button', { name: '平安：林秀兰' }))
  expect(await screen.findByText('平安，记下了')).toBeTruthy()
  const logged = phone.received.find(({ endpoint }) => endpoint === 'logContact')
  expect(logged).toMatchObject({ params: { memberId }, body: { on: '2026-11-22', how: 'phone' } })
})

test('what was promised is ticked off', async () => {
  const phone = await look()
  expect(screen.getByText('林秀兰：问医保')).toBeTruthy()
  expect(screen.getByText('说好昨天')).toBeTruthy()
  tap(screen.getByRole('button', { name: '办好了：林秀兰' }))
  await waitFor(() => expect(screen.queryByText('林秀兰：问医保')).toBeNull())
  expect(phone.received.find(({ endpoint }) => endpoint === 'tickFollowUp')?.body).toEqual({
    on: '2026-11-10',
  })
})

test('the ways to a member, to the plans and to the figures', async () => {
  const phone = await look([])
  tap(screen.getByRole('button', { name: '看林秀兰' }))
  tap(screen.getByText('联系安排'))
  tap(screen.getByText('联系台账'))
  const page = '/features/contact/pages'
  expect(phone.called.filter((call) => call.startsWith('navigateTo'))).toEqual([
    `navigateTo "/features/member/pages/member/index?memberId=${memberId}&why=contact_due"`,
    `navigateTo "${page}/plans/index"`,
    `navigateTo "${page}/sheet/index?orgId=${testId('org', 1)}"`,
  ])
})

test('who is from elsewhere is called from their registration', async () => {
  const { phone } = await secretarysPhone()
  const members = [{ memberId: testId('inflow', 1), name: '马志远' }]
  phone.answer(listContactsDue, { turns: [{ ...turn, members }], followUps: [] })
  await openPage(() => import('./index'))
  tap(await screen.findByRole('button', { name: '看马志远' }))
  expect(phone.called).toContain(
    `navigateTo "/features/inflow/pages/one/index?inflowId=${testId('inflow', 1)}"`,
  )
})

test('a member is led to where the role is changed', async () => {
  await phoneOf(member)
  await openPage(() => import('./index'))
  expect(await screen.findByText(/这一页给支部和驿站的同志用/)).toBeTruthy()
})
