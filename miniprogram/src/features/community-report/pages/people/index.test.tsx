import { screen } from '@testing-library/react'
import { listCommunityReports, listUnitReports } from '@shared/community-report/contract'
import { instant } from '@shared/time'
import { communityWorker } from '@/testing/community-worker'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { member, testId } from '@/testing/people'
import { reportThere } from '../../testing/reports'

const placeId = testId('place', 1)

test('who waits, with what they said; the units, and whom to call there', async () => {
  const { phone } = await phoneOf(communityWorker)
  phone.answer(listCommunityReports, { reports: [reportThere({ listedBefore: true })] })
  phone.answer(listUnitReports, {
    units: [
      {
        ...{ orgId: testId('org', 1), orgName: '县医院支部', orgPhone: '0898-8000001', placeId },
        ...{ place: '柳岸社区', offers: '可以义诊' },
        reportedAt: instant(Date.parse('2026-11-21T02:00:00.000Z')),
      },
    ],
  })
  await openPage(() => import('./index'), { placeId })
  const [first] = await screen.findAllByText('林秀兰 · 柳树湾村党支部')
  expect(
    screen.getAllByText(
      /向阳小区 · 昨天 10:00报到 看病护理、推拿 · 关爱帮扶 · 周末白天 199\*{4}2121 · 你们的名单里有/,
    )[0],
  ).toBeTruthy()
  if (first) tap(first)
  tap(await screen.findByText('县医院支部'))
  expect(phone.called).toEqual([
    `navigateTo "/features/community-report/pages/confirm/index?placeId=${testId('place', 2)}&inServiceId=${testId('inService', 1)}"`,
    'makePhoneCall "0898-8000001"',
  ])
})

test('nobody yet', async () => {
  const { phone } = await phoneOf(communityWorker)
  phone.answer(listCommunityReports, { reports: [] })
  phone.answer(listUnitReports, { units: [] })
  await openPage(() => import('./index'), { placeId })
  expect(await screen.findByText('现在没有人等确认')).toBeTruthy()
  expect(await screen.findByText('还没有单位来报到')).toBeTruthy()
})

test('is no page of a member', async () => {
  await phoneOf(member)
  await openPage(() => import('./index'), { placeId })
  expect(await screen.findByText(/这一页给负责小区的同志用/)).toBeTruthy()
})
