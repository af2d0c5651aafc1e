import { screen, waitFor, within } from '@testing-library/react'
import type { Me } from '@shared/account/schema'
import { moveMember, readMember } from '@shared/member/contract'
import { listOrgs } from '@shared/org/contract'
import { instant } from '@shared/time'
import { openPage, phoneOf, tap, turnWheel } from '@/testing/open-page'
import { secretary, testId } from '@/testing/people'
import { memberView } from '../../testing/members'

const memberId = testId('member', 1)
const town: Me = {
  ...{ accountId: testId('account', 7) },
  grants: [{ ...secretary.grants[0]!, role: 'party_worker', orgId: testId('org', 5), orgName: '柳树镇党委' }],
}
const org = (n: number, name: string, level: 'branch' | 'committee', parent?: number) => ({
  ...{ orgId: testId('org', n), name, level, type: 'regular' as const },
  ...(parent && { parentId: testId('org', parent) }),
})

async function look(more: object = { maySteps: ['move'] }) {
  const { phone } = await phoneOf(
    town,
    new Map([['acting-as', { [town.accountId]: town.grants[0]?.grantId }]]),
  )
  phone.answer(readMember, memberView({ viewer: 'committee', ...more }))
  phone.answer(listOrgs, {
    orgs: [
      org(4, '云溪县委', 'committee'),
      org(5, '柳树镇党委', 'committee', 4),
      org(1, '柳树湾村党支部', 'branch', 5),
      org(7, '石桥村党支部', 'branch', 5),
      org(8, '别镇的支部', 'branch', 4),
    ],
  })
  phone.answer(moveMember, { id: memberId, version: 5, state: 'active', at: instant(0) })
  await openPage(() => import('./index'), { memberId })
  return phone
}

test('a branch of one’s own and the day are chosen, what goes along is said, and then it is done', async () => {
  const phone = await look()
  tap(await screen.findByRole('button', { name: /^转到哪个支部/ }))
  const choice = within(screen.getByRole('dialog', { name: '转到哪个支部' }))
  expect(choice.queryByText('别镇的支部')).toBeNull()
  expect(choice.queryByText('柳树湾村党支部')).toBeNull()
  tap(choice.getByText('石桥村党支部'))
  await turnWheel(screen.getByRole('button', { name: /^全国系统里是哪天转的/ }), { value: '2026-11-20' })
  tap(await screen.findByText('记下转到新支部'))
  const asked = within(screen.getByRole('dialog', { name: '林秀兰转到石桥村党支部？' }))
  expect(asked.getByText(/正在办的外出一起转过去/)).toBeTruthy()
  tap(asked.getByText('转过去'))
  expect(await screen.findByText('转过去了')).toBeTruthy()
  await waitFor(() =>
    expect(phone.received.find(({ endpoint }) => endpoint === 'moveMember')?.body).toEqual({
      ...{ version: 4, toOrgId: testId('org', 7), doneNationallyOn: '2026-11-20' },
    }),
  )
})

test('whoever may not is told why, and whom to ask', async () => {
  await look({ maySteps: [] })
  expect(await screen.findByText(/现在不能在这里转/)).toBeTruthy()
})
