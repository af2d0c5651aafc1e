import { screen, within } from '@testing-library/react'
import { logOut } from '@shared/account/contract'
import { listOwnTrips } from '@shared/trip/contract'
import { tripCard } from '@/features/trip/testing/trips'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { host, member, secretary, testId } from '@/testing/people'

const open = () => openPage(() => import('./index'))

it('shows a member their branch, their number and their trips, and which release this is', async () => {
  const { phone } = await phoneOf(member)
  phone.answer(listOwnTrips, { trips: [tripCard('hosted')] })
  await open()
  expect(await screen.findByText('海南 三亚 吉阳')).toBeTruthy()
  expect(screen.getByText('林秀兰')).toBeTruthy()
  expect(screen.getByText('柳树湾村党支部')).toBeTruthy()
  expect(screen.getByText('199****2121')).toBeTruthy()
  expect(screen.getByText('候鸟驿站 1.2.3')).toBeTruthy()
  tap(screen.getByText('海南 三亚 吉阳'))
  expect(phone.called).toEqual([`navigateTo "/features/trip/pages/trip/index?tripId=${testId('trip', 1)}"`])
})

it('leads a member who never filed to the form', async () => {
  const { phone } = await phoneOf(member)
  phone.answer(listOwnTrips, { trips: [] })
  await open()
  tap(await screen.findByText('还没有报备过'))
  expect(phone.called).toEqual(['navigateTo "/features/trip/pages/file/index"'])
})

it('names the roles of one who holds some, and asks for own trips as oneself whatever the role', async () => {
  const { phone } = await phoneOf(secretary)
  phone.answer(listOwnTrips, { trips: [] })
  await open()
  await screen.findByText('还没有报备过')
  tap(screen.getByText('现在是：本人'))
  tap(within(await screen.findByRole('dialog')).getByText('支部书记'))
  expect(await screen.findByText('现在是：支部书记')).toBeTruthy()
  const roles = phone.received.filter(({ endpoint }) => endpoint === 'listOwnTrips')
  expect(new Set(roles.map(({ header }) => header['acting-as']))).toEqual(new Set(['self']))
})

it('asks nothing of trips for a host who is no member', async () => {
  const { phone } = await phoneOf(host)
  await open()
  expect(await screen.findByText('驿站接待')).toBeTruthy()
  expect(phone.asked()).not.toContain('listOwnTrips')
})

it('says who can see what', async () => {
  const { phone } = await phoneOf(member)
  phone.answer(listOwnTrips, { trips: [] })
  await open()
  tap(await screen.findByText('谁能看到这些'))
  expect(screen.getByText('别的人')).toBeTruthy()
})

it('leaves by the person’s own wish, and comes back in by it', async () => {
  const { phone } = await phoneOf(member)
  phone.answer(listOwnTrips, { trips: [] })
  phone.answer(logOut, {})
  await open()
  tap(await screen.findByText('退出登录'))
  tap(within(await screen.findByRole('dialog')).getByText('退出'))
  expect(await screen.findByText('已退出')).toBeTruthy()
  expect(phone.asked().at(-1)).toBe('logOut')
  expect(screen.queryByText('199****2121')).toBeNull()
  tap(screen.getByText('重新进入'))
  expect(await screen.findByText('199****2121')).toBeTruthy()
})
