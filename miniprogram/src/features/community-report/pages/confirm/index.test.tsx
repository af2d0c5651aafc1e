import { fireEvent, screen, within } from '@testing-library/react'
import {
  confirmCommunityReport,
  endCommunityReport,
  listCommunityReports,
} from '@shared/community-report/contract'
import { communityWorker } from '@/testing/community-worker'
import { receipt } from '@/testing/office'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { testId } from '@/testing/people'
import { introduction, reportThere } from '../../testing/reports'

const params = { placeId: testId('place', 1), inServiceId: testId('inService', 1) }

async function look(said = false) {
  const { phone } = await phoneOf(communityWorker)
  const other = reportThere({ inServiceId: testId('inService', 2), state: 'confirmed', introduction })
  phone.answer(listCommunityReports, { reports: [reportThere(), ...(said ? [other] : [])] })
  phone.answer(confirmCommunityReport, receipt)
  phone.answer(endCommunityReport, receipt)
  await openPage(() => import('./index'), params)
  return phone
}

test('a word about who they are, whom to call, and a group', async () => {
  const phone = await look()
  fireEvent.input(await screen.findByLabelText('介绍一下我们'), { target: { value: '我们在三楼' } })
  fireEvent.input(screen.getByLabelText('找我们打哪个电话'), { target: { value: '0898-8000000' } })
  fireEvent.input(screen.getByLabelText('编在哪个组'), { target: { value: '2 栋' } })
  tap(screen.getByText('确认报到'))
  expect(await screen.findByText('林秀兰已报到')).toBeTruthy()
  expect(phone.received.find(({ endpoint }) => endpoint === 'confirmCommunityReport')?.body).toEqual({
    ...{ introduction: { text: '我们在三楼', phone: '0898-8000000' }, group: '2 栋' },
  })
})

test('what was said to the last one needn’t be typed again', async () => {
  await look(true)
  expect(await screen.findByDisplayValue(introduction.text)).toBeTruthy()
  expect(screen.getByDisplayValue(introduction.phone)).toBeTruthy()
})

test('nobody of that name lives there', async () => {
  const phone = await look()
  tap(await screen.findByText('没有查到他住在这里'))
  tap(within(screen.getByRole('dialog', { name: '林秀兰不住在这里？' })).getByText('不住在这里'))
  expect(await screen.findByText('已经告诉本人')).toBeTruthy()
  expect(phone.received.find(({ endpoint }) => endpoint === 'endCommunityReport')?.body).toEqual({
    why: 'not_here',
  })
})

test('one’s own is confirmed by somebody else', async () => {
  const phone = await look(true)
  phone.refuse(confirmCommunityReport, 'SECOND_PERSON_NEEDED')
  tap(await screen.findByText('确认报到'))
  expect(await screen.findByText('这一步要另一位同志来确认，请找支部或上级的同志')).toBeTruthy()
})
