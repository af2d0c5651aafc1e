import { screen, waitFor, within } from '@testing-library/react'
import { closeDeathReport, listDeathReports } from '@shared/death-report/contract'
import type { DeathReport } from '@shared/death-report/schema'
import { confirmReportedDeath, listMembers } from '@shared/member/contract'
import { instant } from '@shared/time'
import { readToday } from '@shared/today/contract'
import { communityWorker } from '@/testing/community-worker'
import { officer, receipt } from '@/testing/office'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { secretary, testId } from '@/testing/people'
import { memberCard } from '../../testing/members'

const { orgId, grantId } = secretary.grants[0]!
const reportId = testId('deathReport', 1)
const told: DeathReport = {
  ...{ reportId, orgId, name: '林秀兰', placeName: '柳岸社区', reportedByReader: false },
  responsible: { name: '柳岸社区党委', phone: '0999-7000002' },
  reportedAt: instant(Date.parse('2026-11-22T01:00:00.000Z')),
}

async function look(reports: DeathReport[] = [told], members = [memberCard(1, '林秀兰')]) {
  const { phone } = await phoneOf(secretary, new Map([['acting-as', { [secretary.accountId]: grantId }]]))
  phone.answer(readToday, { waiting: [], expected: [], notices: [] })
  phone.answer(listDeathReports, { reports })
  phone.answer(listMembers, { members, total: 40 })
  phone.answer(closeDeathReport, receipt)
  phone.answer(confirmReportedDeath, receipt)
  await openPage(() => import('./index'))
  return phone
}
const sent = (phone: Awaited<ReturnType<typeof look>>, name: string) =>
  phone.received.find(({ endpoint }) => endpoint === name)

test('the branch can ask the community, finds who it is, and confirms after a question', async () => {
  const phone = await look()
  tap(await screen.findByRole('button', { name: '给柳岸社区党委打电话' }))
  expect(phone.called).toContain('makePhoneCall "0999-7000002"')
  tap(await screen.findByText('是他'))
  expect(sent(phone, 'confirmReportedDeath')).toBeUndefined()
  tap(within(screen.getByRole('dialog', { name: '核实过了，林秀兰去世了？' })).getByText('核实过了，确认'))
  await waitFor(() => expect(sent(phone, 'confirmReportedDeath')?.body).toEqual({ reportId }))
})

test('nobody of that name: the roster is one tap away, and it can be said that it is nobody of theirs', async () => {
  const phone = await look([told], [])
  expect(await screen.findByText('名册里没有叫林秀兰的')).toBeTruthy()
  tap(screen.getByText('去名册里看'))
  tap(screen.getByText('不是，或者没有这回事'))
  tap(within(screen.getByRole('dialog', { name: '林秀兰，核实下来' })).getByText('不是本支部的'))
  await waitFor(() => expect(sent(phone, 'closeDeathReport')?.body).toEqual({ outcome: 'not_ours' }))
})

test('what the reader has told themselves is for somebody else', async () => {
  await look([{ ...told, reportedByReader: true }])
  expect(await screen.findByText('这一条是您报的')).toBeTruthy()
  expect(screen.queryByText('是他')).toBeNull()
})

test('nothing told is said, and a committee finds the branches where nobody works', async () => {
  const { phone } = await phoneOf(officer)
  const vacant = [{ orgId: testId('org', 30), name: '柳岸第三党支部' }]
  phone.answer(readToday, { waiting: [], expected: [], notices: [], vacant })
  phone.answer(listDeathReports, { reports: [] })
  await openPage(() => import('./index'))
  expect(await screen.findByText('现在没有社区报来的事')).toBeTruthy()
  tap(await screen.findByText('柳岸第三党支部'))
  expect(phone.called).toEqual([
    `navigateTo "/features/member/pages/death-reports/index?orgId=${testId('org', 30)}"`,
  ])
})

test('a community worker is told for whom the page is', async () => {
  await phoneOf(communityWorker)
  await openPage(() => import('./index'))
  expect(await screen.findByText(/这一页给支部的同志用/)).toBeTruthy()
})
