import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { listOrgs } from '@shared/org/contract'
import { startSweep } from '@shared/sweep/contract'
import { instant } from '@shared/time'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { secretary, testId } from '@/testing/people'

const town = {
  ...{ ...secretary, member: undefined },
  grants: [
    {
      ...secretary.grants[0]!,
      ...{ role: 'party_worker' as const, orgId: testId('org', 5), orgName: '柳树镇党委' },
    },
  ],
}

async function look() {
  const { phone } = await phoneOf(town)
  const below = { parentId: testId('org', 5), level: 'branch' as const, type: 'regular' as const }
  phone.answer(listOrgs, {
    orgs: [
      { orgId: testId('org', 5), name: '柳树镇党委', level: 'committee', type: 'regular' },
      { ...below, orgId: testId('org', 6), name: '柳树湾村党支部' },
      { ...below, orgId: testId('org', 7), name: '石桥村党支部' },
    ],
  })
  phone.answer(startSweep, { id: testId('sweep', 1), version: 1, state: 'open', at: instant(0) })
  await openPage(() => import('./index'))
  return phone
}
const sent = (phone: Awaited<ReturnType<typeof look>>) =>
  phone.received.filter(({ endpoint }) => endpoint === 'startSweep').map(({ body }) => body)

test('a name is enough: everybody in all branches below, in two weeks', async () => {
  const phone = await look()
  expect((await screen.findByText<HTMLButtonElement>('发到各支部')).disabled).toBe(true)
  fireEvent.change(screen.getByLabelText('名称'), { target: { value: '冬季摸排' } })
  tap(screen.getByText('发到各支部'))
  await waitFor(() =>
    expect(sent(phone)).toMatchObject([
      {
        ...{ orgId: testId('org', 5), title: '冬季摸排', scope: [testId('org', 5)] },
        ...{ whom: { kind: 'everybody' }, dueOn: '2026-12-06' },
      },
    ]),
  )
  expect(phone.called.at(-1)).toContain('redirectTo')
})

test('some branches, and one category', async () => {
  const phone = await look()
  fireEvent.change(await screen.findByLabelText('名称'), { target: { value: '毕业生摸排' } })
  tap(screen.getByText('石桥村党支部'))
  tap(screen.getByRole('button', { name: /^问哪些人/ }))
  tap(within(screen.getByRole('dialog')).getByText('只问高校毕业生的'))
  tap(screen.getByText('发到各支部'))
  await waitFor(() =>
    expect(sent(phone)).toMatchObject([
      { scope: [testId('org', 7)], whom: { kind: 'categories', categories: ['graduate'] } },
    ]),
  )
})

test('those of whom nobody has heard for three months', async () => {
  const phone = await look()
  fireEvent.change(await screen.findByLabelText('名称'), { target: { value: '找一找' } })
  tap(screen.getByRole('button', { name: /^问哪些人/ }))
  tap(within(screen.getByRole('dialog')).getByText('三个月没有消息的'))
  tap(screen.getByText('发到各支部'))
  await waitFor(() => expect(sent(phone)).toMatchObject([{ whom: { kind: 'not_contacted', days: 90 } }]))
})

test('a day that is past is said beside what was filled in', async () => {
  const phone = await look()
  phone.refuse(startSweep, 'DAY_IS_PAST')
  fireEvent.change(await screen.findByLabelText('名称'), { target: { value: '冬季摸排' } })
  tap(screen.getByText('发到各支部'))
  expect(await screen.findByText('截止的日子不能早于今天，请重新选')).toBeTruthy()
  expect(screen.getByDisplayValue('冬季摸排')).toBeTruthy()
})
