import { screen, within } from '@testing-library/react'
import { listUnitReports, putUnitReport } from '@shared/community-report/contract'
import { listPlaces, listTowns } from '@shared/community/contract'
import { instant } from '@shared/time'
import { receipt } from '@/testing/office'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { member, secretary, testId } from '@/testing/people'

const orgId = testId('org', 1)
const unit = {
  ...{ orgId, orgName: '柳树湾村党支部', placeId: testId('place', 1), place: '柳岸社区' },
  reportedAt: instant(Date.parse('2026-11-21T02:00:00.000Z')),
}

async function look() {
  const grantId = secretary.grants[0]?.grantId
  const { phone } = await phoneOf(secretary, new Map([['acting-as', { [secretary.accountId]: grantId }]]))
  phone.answer(listUnitReports, { units: [unit] })
  phone.answer(listTowns, { towns: [{ code: '469998001', name: '雁回镇' }] })
  phone.answer(listPlaces, { places: [{ placeId: testId('place', 3), kind: 'community', name: '北滩社区' }] })
  phone.answer(putUnitReport, receipt)
  await openPage(() => import('./index'))
  return phone
}

test('to a community, and no longer', async () => {
  const phone = await look()
  tap(await screen.findByRole('button', { name: '不再向柳岸社区报到' }))
  tap(within(screen.getByRole('dialog')).getByText('不再报到'))
  await screen.findByText('柳岸社区')
  expect(phone.received.find(({ endpoint }) => endpoint === 'putUnitReport')?.body).toEqual({
    ...{ orgId, placeId: testId('place', 1), ended: true },
  })
})

test('another community is chosen from the list', async () => {
  const phone = await look()
  tap(await screen.findByRole('button', { name: '街道或乡镇，请选择' }))
  tap(await within(screen.getByRole('dialog')).findByText('雁回镇'))
  tap(await screen.findByRole('button', { name: '社区，请选择' }))
  tap(await within(screen.getByRole('dialog')).findByText('北滩社区'))
  tap(screen.getByText('本单位报到'))
  await screen.findByRole('button', { name: '街道或乡镇，请选择' })
  expect(phone.received.find(({ endpoint }) => endpoint === 'putUnitReport')?.body).toEqual({
    ...{ orgId, placeId: testId('place', 3) },
  })
})

test('is no page of a member', async () => {
  await phoneOf(member)
  await openPage(() => import('./index'))
  expect(await screen.findByText(/这一页给支部和上级的同志用/)).toBeTruthy()
})
