import { screen, within } from '@testing-library/react'
import { endCommunityReport, listOwnCommunityReports } from '@shared/community-report/contract'
import { receipt } from '@/testing/office'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { member, nobodyYet, testId } from '@/testing/people'
import { introduction, ownReport } from '../../testing/reports'

const open = () => openPage(() => import('./index'))

test('nothing yet: what it is, and the way there', async () => {
  const { phone } = await phoneOf(member)
  phone.answer(listOwnCommunityReports, { reports: [] })
  await open()
  expect(await screen.findByText(/还没有到小区报到/)).toBeTruthy()
  tap(screen.getByText('去报到'))
  expect(phone.called).toEqual(['navigateTo "/features/community-report/pages/file/index"'])
})

test('one that waits says for whom, and asks for nothing', async () => {
  const { phone } = await phoneOf(member)
  phone.answer(listOwnCommunityReports, { reports: [ownReport()] })
  await open()
  expect(await screen.findByText('柳岸社区 向阳小区')).toBeTruthy()
  expect(screen.getByText('等那边确认')).toBeTruthy()
  expect(screen.getByText(/柳岸社区党委收到了/)).toBeTruthy()
  expect(screen.getByText('看病护理、推拿 · 关爱帮扶 · 周末白天')).toBeTruthy()
})

test('one that is confirmed says whom to call and which group; it ends at the member’s word', async () => {
  const { phone } = await phoneOf(member)
  const confirmed = ownReport({ state: 'confirmed', introduction, group: '2 栋' })
  phone.answer(listOwnCommunityReports, { reports: [confirmed] })
  phone.answer(endCommunityReport, receipt)
  await open()
  expect(await screen.findByText('由柳岸社区党委联系您，编在2 栋。')).toBeTruthy()
  expect(screen.getByText(new RegExp(introduction.phone))).toBeTruthy()
  tap(screen.getByRole('button', { name: '给柳岸社区党委打电话' }))
  tap(screen.getByText('搬家了，或不在这里了'))
  tap(within(screen.getByRole('dialog')).getByText('我搬走了'))
  await screen.findByText('柳岸社区 向阳小区')
  expect(phone.called).toEqual([`makePhoneCall "${introduction.phone}"`])
  expect(phone.received.find(({ endpoint }) => endpoint === 'endCommunityReport')).toMatchObject({
    body: { why: 'moved' },
  })
})

test('what was ended by the place says so', async () => {
  const { phone } = await phoneOf(member)
  phone.answer(listOwnCommunityReports, { reports: [ownReport({ state: 'over', why: 'not_here' })] })
  await open()
  expect(await screen.findByText('结束了：那边没有查到您住在那里')).toBeTruthy()
})

test('three homes are enough', async () => {
  const { phone } = await phoneOf(member)
  const homes = [1, 2, 3].map((n) => ownReport({ inServiceId: testId('inService', n) }))
  phone.answer(listOwnCommunityReports, { reports: homes })
  await open()
  expect(await screen.findAllByText('等那边确认')).toHaveLength(3)
  expect(screen.queryByText(/去报到/)).toBeNull()
})

test('who isn’t bound yet is led to it', async () => {
  const { phone } = await phoneOf(nobodyYet)
  await open()
  tap(await screen.findByText('去认证'))
  expect(phone.called).toEqual(['navigateTo "/features/account/pages/bind/index"'])
})
