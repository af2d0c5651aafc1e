import { screen } from '@testing-library/react'
import { instant } from '@shared/time'
import { listOwnWishes } from '@shared/wish/contract'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { daughter, nobodyYet, testId } from '@/testing/people'
import { wishId } from '../../testing/wishes'

const submittedAt = instant(Date.parse('2026-11-20T01:00:00.000Z'))

test('what waits for an answer says so, and opens as one’s own', async () => {
  const { phone } = await phoneOf(nobodyYet)
  phone.answer(listOwnWishes, {
    wishes: [
      {
        ...{ wishId, version: 2, state: 'verifying', kind: 'service', text: '厨房的灯坏了' },
        ...{ submittedAt, waitsForMe: true },
      },
    ],
  })
  await openPage(() => import('./index'))
  expect(await screen.findByText('等您回话')).toBeTruthy()
  tap(screen.getByText('厨房的灯坏了'))
  tap(screen.getByRole('button', { name: '许个心愿' }))
  expect(phone.called).toEqual([
    `navigateTo "/features/wish/pages/wish/index?wishId=${wishId}&as=own"`,
    'navigateTo "/features/wish/pages/post/index"',
  ])
})

test('nothing yet, and what went wrong, are said', async () => {
  const { phone } = await phoneOf(nobodyYet)
  phone.answer(listOwnWishes, { wishes: [] })
  const { unmount } = await openPage(() => import('./index'))
  expect(await screen.findByText(/您还没有提过心愿/)).toBeTruthy()
  unmount()
  const again = await phoneOf(nobodyYet)
  again.phone.refuse(listOwnWishes, 'INTERNAL')
  await openPage(() => import('./index'))
  expect(await screen.findByText('没有打开您的心愿')).toBeTruthy()
})

test('for whom one acts it is theirs, read and opened under the delegation', async () => {
  const acting = new Map([['acting-as', { [daughter.accountId]: testId('delegation', 1) }]])
  const delegations = (daughter.delegations ?? []).map((one) => ({ ...one, scopes: ['wishes'] }))
  const { phone } = await phoneOf({ ...daughter, delegations }, acting)
  phone.answer(listOwnWishes, { wishes: [] })
  await openPage(() => import('./index'))
  expect(await screen.findByText(/林秀兰还没有提过心愿/)).toBeTruthy()
  expect(screen.getByText('正在替林秀兰办')).toBeTruthy()
  expect(phone.received.at(-1)?.header['acting-as']).toBe(testId('delegation', 1))
})
