import { fireEvent, screen, within } from '@testing-library/react'
import {
  changeCommunityReport,
  fileCommunityReport,
  listOwnCommunityReports,
} from '@shared/community-report/contract'
import { listPlaces, listTowns } from '@shared/community/contract'
import { receipt } from '@/testing/office'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { member, testId } from '@/testing/people'
import { ownReport } from '../../testing/reports'

const placeId = testId('place', 2)

async function chooses(label: string, option: string) {
  tap(await screen.findByRole('button', { name: `${label}，请选择` }))
  tap(await within(screen.getByRole('dialog', { name: label })).findByText(option))
}

async function given() {
  const { phone } = await phoneOf(member)
  phone.answer(listTowns, { towns: [{ code: '469998001', name: '雁回镇' }] })
  phone.answer(listPlaces, { places: [{ placeId, kind: 'community', name: '柳岸社区' }] })
  phone.answer(fileCommunityReport, receipt)
  return phone
}

test('where, what one could do and when; sent once, and what comes next', async () => {
  const phone = await given()
  await openPage(() => import('./index'))
  await chooses('街道或乡镇', '雁回镇')
  await chooses('社区', '柳岸社区')
  tap(screen.getByRole('checkbox', { name: '修理' }))
  tap(screen.getByRole('checkbox', { name: '关爱帮扶' }))
  tap(screen.getByRole('checkbox', { name: '周末晚上' }))
  fireEvent.input(screen.getByLabelText('再说一句'), { target: { value: '会修水电' } })
  tap(screen.getByText('报到'))
  expect(await screen.findByText('报到交上去了')).toBeTruthy()
  const sent = phone.received.filter(({ endpoint }) => endpoint === 'fileCommunityReport')
  expect(sent).toHaveLength(1)
  expect(sent[0]?.body).toMatchObject({
    ...{ placeId, skills: ['repair'], speciality: '会修水电' },
    ...{ takes: ['care'], freeAt: ['weekend_evening'] },
  })
})

test('nothing but the place is needed; what the server says stands beside the button', async () => {
  const phone = await given()
  phone.refuse(fileCommunityReport, 'REPORTED_HERE_ALREADY')
  await openPage(() => import('./index'))
  await chooses('街道或乡镇', '雁回镇')
  await chooses('社区', '柳岸社区')
  tap(screen.getByText('报到'))
  expect(await screen.findByText('您已经在这里报到过了，请到“我的报到”里看')).toBeTruthy()
})

test('what was said before is said anew', async () => {
  const phone = await given()
  phone.answer(listOwnCommunityReports, { reports: [ownReport()] })
  phone.answer(changeCommunityReport, receipt)
  await openPage(() => import('./index'), { inServiceId: testId('inService', 1) })
  tap(await screen.findByRole('checkbox', { name: '关爱帮扶' }))
  tap(screen.getByText('保存'))
  expect(await screen.findByText('改好了')).toBeTruthy()
  expect(phone.received.find(({ endpoint }) => endpoint === 'changeCommunityReport')?.body).toEqual({
    ...{ skills: ['medical'], speciality: '推拿', takes: [], freeAt: ['weekend_day'] },
  })
})
