import { screen } from '@testing-library/react'
import { listLooks } from '@shared/privacy/contract'
import { instant } from '@shared/time'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { daughter, member, testId } from '@/testing/people'

const open = () => openPage(() => import('./index'))
const look = (at: string, field: string) => ({
  ...{ at: instant(Date.parse(at)), by: '柳树湾村党支部', field, reason: '有事联系本人' },
})

test('who, which contact, when and why; older ones on request', async () => {
  const { phone } = await phoneOf(member)
  phone.answer(listLooks, ({ query }) =>
    query.cursor === undefined
      ? { looks: [look('2026-11-22T01:00:00.000Z', 'mobile')], cursor: 'next' }
      : { looks: [look('2026-11-01T01:00:00.000Z', 'homeAddress')] },
  )
  await open()
  expect(await screen.findByText('柳树湾村党支部看了手机号')).toBeTruthy()
  expect(screen.getByText('有事联系本人 · 今天 9:00')).toBeTruthy()
  tap(screen.getByText('看更早的'))
  expect(await screen.findByText('柳树湾村党支部看了家庭住址')).toBeTruthy()
})

test('nobody has looked: said warmly', async () => {
  const { phone } = await phoneOf(member)
  phone.answer(listLooks, { looks: [] })
  await open()
  expect(await screen.findByText('还没有人打开看过电话和住址')).toBeTruthy()
})

test('whoever acts for a member reads the member’s', async () => {
  const chosen = { [daughter.accountId]: testId('delegation', 1) }
  const { phone } = await phoneOf(daughter, new Map([['acting-as', chosen]]))
  phone.answer(listLooks, { looks: [look('2026-11-22T01:00:00.000Z', 'awayAddress')] })
  await open()
  expect(await screen.findByText('柳树湾村党支部看了外出住址')).toBeTruthy()
  expect(phone.received.at(-1)?.header['acting-as']).toBe(testId('delegation', 1))
})
