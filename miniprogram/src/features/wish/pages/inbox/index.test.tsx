import { screen } from '@testing-library/react'
import { listPlaces, listTowns } from '@shared/community/contract'
import { dayOf, instant } from '@shared/time'
import { listWishInbox } from '@shared/wish/contract'
import { communityWorker } from '@/testing/community-worker'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { member, secretary, testId } from '@/testing/people'
import { inboxCard, wishId } from '../../testing/wishes'

test('a community worker sees what there is to verify, what is late and what came on paper', async () => {
  const { phone } = await phoneOf(communityWorker)
  const past = dayOf(instant(Date.parse('2026-11-20T01:00:00.000Z')))
  phone.answer(listWishInbox, ({ query }) => ({
    wishes: query.list === 'to_verify' ? [inboxCard({ dueOn: past })] : [],
  }))
  await openPage(() => import('./index'))
  expect(await screen.findByText('过期了')).toBeTruthy()
  expect(screen.getByText(/^陈阿姨（老人） · 海棠花园 · 纸质卡 · 帮忙/)).toBeTruthy()
  tap(screen.getByText('厨房的灯坏了'))
  tap(screen.getByRole('tab', { name: '等确认' }))
  expect(await screen.findByText('现在没有等本人确认的心愿')).toBeTruthy()
  tap(screen.getByRole('button', { name: '代录心愿卡' }))
  expect(phone.called).toEqual([
    `navigateTo "/features/wish/pages/wish/index?wishId=${wishId}"`,
    'navigateTo "/features/wish/pages/paper/index"',
  ])
  expect(phone.received.find(({ endpoint }) => endpoint === 'listWishInbox')?.query).toEqual({
    ...{ placeId: testId('place', 1), list: 'to_verify' },
  })
})

test('a compound branch chooses its place once, and reads the complaints that came up to it', async () => {
  const { phone } = await phoneOf(secretary)
  // Acting as the secretary, not as the member that they are too.
  phone.storage.set('acting-as', { [secretary.accountId]: secretary.grants[0]?.grantId })
  phone.answer(listTowns, { towns: [{ code: '469998001', name: '雁回镇' }] })
  phone.answer(listPlaces, ({ query }) => ({
    places: query.townCode ? [{ placeId: testId('place', 1), kind: 'community', name: '海棠社区' }] : [],
  }))
  phone.answer(listWishInbox, { wishes: [inboxCard({ isComplaint: true })] })
  await openPage(() => import('./index'))
  expect(await screen.findByText('选您负责的社区或小区，看那里的心愿')).toBeTruthy()
  tap(screen.getByRole('button', { name: /^看哪里/ }))
  tap(screen.getByText('选一个社区或小区'))
  tap(await screen.findByRole('button', { name: /^街道或乡镇/ }))
  tap(screen.getByText('雁回镇'))
  tap(await screen.findByRole('button', { name: /^社区/ }))
  tap(await screen.findByText('海棠社区'))
  tap(screen.getByRole('button', { name: '看这里' }))
  expect(await screen.findByText(/投诉 · 纸质卡/)).toBeTruthy()
  tap(screen.getByRole('button', { name: /^看哪里/ }))
  tap(screen.getByText('转上来的投诉'))
  await screen.findByText(/投诉 · 纸质卡/)
  const queries = phone.received
    .filter(({ endpoint }) => endpoint === 'listWishInbox')
    .map(({ query }) => query.placeId ?? query.orgId)
  expect(queries).toEqual(expect.arrayContaining([testId('place', 1), testId('org', 1)]))
})

test('it is for those who answer for a place', async () => {
  await phoneOf(member)
  await openPage(() => import('./index'))
  expect(await screen.findByText(/这一页给小区支部和社区的同志用/)).toBeTruthy()
})

test('of who has no phone it says that a call is waited for', async () => {
  const { phone } = await phoneOf(communityWorker)
  phone.answer(listWishInbox, { wishes: [inboxCard({ callAsker: true })] })
  await openPage(() => import('./index'))
  expect(await screen.findByText('打电话问本人')).toBeTruthy()
})
