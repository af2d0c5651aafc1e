import { screen } from '@testing-library/react'
import { listCommunityReports } from '@shared/community-report/contract'
import { instant } from '@shared/time'
import { readToday } from '@shared/today/contract'
import { listWishInbox } from '@shared/wish/contract'
import { inboxCard } from '@/features/wish/testing/wishes'
import { communityWorker } from '@/testing/community-worker'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { testId } from '@/testing/people'

const nothing = { waiting: [], expected: [], notices: [] }
const report = {
  ...{ inServiceId: testId('inService', 1), version: 1, state: 'waiting', listedBefore: false },
  ...{ skills: [], takes: [], freeAt: [], placeId: testId('place', 2), place: '向阳小区', name: '林秀兰' },
  filedAt: instant(Date.parse('2026-11-21T02:00:00.000Z')),
}
const open = () => openPage(() => import('./index'))

test('a community worker finds the place and the way to tell of a death, and is told what isn’t theirs', async () => {
  const { phone } = await phoneOf(communityWorker)
  phone.answer(readToday, nothing)
  await open()
  expect(await screen.findByText(/党员名册归支部管，这里看不到/)).toBeTruthy()
  tap(screen.getByRole('button', { name: /居民、中心户、在职党员、小区$/ }))
  tap(screen.getByText('有党员去世'))
  const placeId = testId('place', 1)
  expect(phone.called).toEqual([
    `navigateTo "/features/community/pages/place/index?placeId=${placeId}"`,
    `navigateTo "/features/community/pages/death/index?placeId=${placeId}"`,
  ])
  for (const others of ['我的党员', '各支部的党员', '摸排', '求助认证', '组织和地方'])
    expect(screen.queryByText(others)).toBeNull()
})

test('whose place is there no longer is told whom to ask', async () => {
  const [grant] = communityWorker.grants
  if (!grant) throw new Error('without a role')
  const { placeId: _, placeName: __, ...without } = grant
  const { phone } = await phoneOf({ ...communityWorker, grants: [without] })
  phone.answer(readToday, nothing)
  await open()
  expect(await screen.findByText('没有找到您负责的地方，请联系给您身份的组织')).toBeTruthy()
})

test('who has reported and waits for a word comes first', async () => {
  const { phone } = await phoneOf(communityWorker)
  phone.answer(readToday, nothing)
  phone.answer(listCommunityReports, { reports: [report] })
  await open()
  expect(await screen.findByText('1 位党员来报到')).toBeTruthy()
  tap(screen.getByText('看来报到的人'))
  expect(phone.called).toEqual([
    `navigateTo "/features/community-report/pages/people/index?placeId=${testId('place', 1)}"`,
  ])
})

test('what there is to verify is counted, and leads to the place’s wishes', async () => {
  const { phone } = await phoneOf(communityWorker)
  phone.answer(readToday, nothing)
  phone.answer(listCommunityReports, { reports: [] })
  phone.answer(listWishInbox, { wishes: [inboxCard()] })
  await open()
  expect(await screen.findByText('1 个心愿要核实')).toBeTruthy()
  expect(screen.getByText('最早的11月30日前，核实清楚了再发布。')).toBeTruthy()
  tap(screen.getByText('看要核实的心愿'))
  expect(phone.called).toEqual([
    `navigateTo "/features/wish/pages/inbox/index?placeId=${testId('place', 1)}"`,
  ])
})

test('one card says what comes first, and a row what else waits', async () => {
  const { phone } = await phoneOf(communityWorker)
  phone.answer(readToday, nothing)
  phone.answer(listCommunityReports, { reports: [report] })
  phone.answer(listWishInbox, { wishes: [inboxCard()] })
  await open()
  expect(await screen.findByText('1 位党员来报到')).toBeTruthy()
  tap(await screen.findByText('1 个心愿要核实'))
  tap(screen.getByText('服务岗位'))
  expect(phone.called).toEqual([
    `navigateTo "/features/wish/pages/inbox/index?placeId=${testId('place', 1)}"`,
    `navigateTo "/features/post/pages/shifts/index?placeId=${testId('place', 1)}"`,
  ])
})
