import { fireEvent, screen } from '@testing-library/react'
import type { Me } from '@shared/account/schema'
import { listMembers } from '@shared/member/contract'
import { listOrgs } from '@shared/org/contract'
import { readToday } from '@shared/today/contract'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { member, secretary, testId } from '@/testing/people'
import { memberCard } from '../../testing/members'

const asStaff = (me: Me) => new Map([['acting-as', { [me.accountId]: me.grants[0]?.grantId }]])
const people = [
  memberCard(1, '林秀兰'),
  memberCard(2, '王建国', { away: false, category: 'employed' }),
  memberCard(3, '林小满', { away: false, bound: false, category: 'graduate', phone: undefined }),
]

async function look(members = people, params = {}) {
  const { phone } = await phoneOf(secretary, asStaff(secretary))
  phone.answer(listMembers, ({ query }) =>
    query.state === 'left'
      ? { members: [memberCard(9, '何老', { state: 'transferred' })], total: 4 }
      : { members, total: members.length },
  )
  await openPage(() => import('./index'), params)
  return phone
}
const names = () => screen.getAllByRole('button').map((one) => one.textContent)
const isListed = (name: string) => names().some((text) => text.startsWith(name))

test('the branch sees its members, what they are and where they stand, and opens one', async () => {
  const phone = await look()
  expect((await screen.findByText('林秀兰')).textContent).toBe('林秀兰')
  expect(screen.getByText('离退休 · 199****2121')).toBeTruthy()
  expect(screen.getByText('高校毕业生 · 没有号码')).toBeTruthy()
  expect(screen.getAllByText('还没认证')).toHaveLength(1)
  tap(screen.getByText('林秀兰'))
  expect(phone.called.join()).toContain(`member/pages/member/index?memberId=${testId('member', 1)}`)
})

test('a part of the name and a chip narrow the list, each with its count', async () => {
  await look()
  fireEvent.change(await screen.findByLabelText('找人'), { target: { value: '林' } })
  expect(screen.queryByText('王建国')).toBeNull()
  expect(screen.getAllByRole('tab').map((tab) => tab.textContent)).toEqual(
    expect.arrayContaining(['全部 2', '在外 1', '还没认证 1']),
  )
  tap(screen.getByText('还没认证 1'))
  expect(isListed('林小满')).toBe(true)
  expect(isListed('林秀兰')).toBe(false)
})

test('given nobody of that name, then it is said, and one tap shows all again', async () => {
  await look()
  fireEvent.change(await screen.findByLabelText('找人'), { target: { value: '欧阳' } })
  expect(screen.getByText('没有名字里有“欧阳”的')).toBeTruthy()
  tap(screen.getByText('看全部'))
  expect(isListed('王建国')).toBe(true)
})

test('an empty roster says who fills it', async () => {
  await look([])
  expect(await screen.findByText(/名册里还没有人/)).toBeTruthy()
})

test('who has left is shown on request', async () => {
  await look()
  tap(await screen.findByText('看转出和去世的'))
  expect(await screen.findByText('何老')).toBeTruthy()
  expect(screen.getByText('已转出')).toBeTruthy()
})

test('a name that was brought along is looked for at once', async () => {
  await look(people, { orgId: testId('org', 1), name: '王建国' })
  expect(await screen.findByText('王建国')).toBeTruthy()
  expect(screen.queryByText('林秀兰')).toBeNull()
})

test('a committee chooses the branch first; one without anybody is marked', async () => {
  const town: Me = {
    ...{ accountId: testId('account', 7) },
    grants: [
      { ...secretary.grants[0]!, role: 'party_worker', orgId: testId('org', 5), orgName: '柳树镇党委' },
    ],
  }
  const { phone } = await phoneOf(town, asStaff(town))
  const org = (n: number, name: string, level: 'branch' | 'committee', parent?: number) => ({
    ...{ orgId: testId('org', n), name, level, type: 'regular' as const },
    ...(parent && { parentId: testId('org', parent) }),
  })
  phone.answer(listOrgs, {
    orgs: [
      org(4, '云溪县委', 'committee'),
      org(5, '柳树镇党委', 'committee', 4),
      org(6, '柳树湾村党支部', 'branch', 5),
      org(7, '石桥村党支部', 'branch', 5),
      org(8, '别镇的支部', 'branch', 4),
    ],
  })
  phone.answer(readToday, {
    ...{ waiting: [], expected: [], notices: [] },
    vacant: [{ orgId: testId('org', 7), name: '石桥村党支部' }],
  })
  await openPage(() => import('./index'))
  expect(await screen.findByText('石桥村党支部')).toBeTruthy()
  expect(await screen.findByText('没有书记')).toBeTruthy()
  expect(screen.queryByText('别镇的支部')).toBeNull()
  tap(screen.getByText('柳树湾村党支部'))
  expect(phone.called.join()).toContain(`members/index?orgId=${testId('org', 6)}`)
})

test('a member is told that the page is for staff', async () => {
  await phoneOf(member)
  await openPage(() => import('./index'))
  expect(await screen.findByText(/这一页给支部的同志用/)).toBeTruthy()
})
