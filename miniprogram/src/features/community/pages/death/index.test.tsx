import { fireEvent, screen, within } from '@testing-library/react'
import { listAnchorHouseholds, listInServiceMembers, readPlace } from '@shared/community/contract'
import { reportDeath } from '@shared/death-report/contract'
import { listOrgs } from '@shared/org/contract'
import { communityWorker } from '@/testing/community-worker'
import { nodeNamed, officer, receipt, treeNodes } from '@/testing/office'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { testId } from '@/testing/people'

const placeId = testId('place', 1)
const { orgId, name } = nodeNamed('柳岸社区党委')
const inServiceId = testId('inService', 1)

const write = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })

async function look({ mayReportDeath = true, listed = true } = {}) {
  const { phone } = await phoneOf(communityWorker)
  phone.answer(readPlace, {
    ...{ above: [], region: [], mayChange: false, mayReadPeople: true, mayReportDeath },
    place: { placeId, kind: 'community', name: '柳岸社区', version: 1, orgId },
    responsible: { orgId, name },
  })
  const members = [
    { inServiceId, name: '宋春华', memberId: testId('member', 1), orgName: '柳岸第一党支部' },
    // Of no branch of the county's: to be named by hand.
    { inServiceId: testId('inService', 2), name: '莫云青' },
  ]
  phone.answer(listInServiceMembers, { members: listed ? members : [] })
  phone.answer(listAnchorHouseholds, { households: [] })
  phone.answer(listOrgs, { orgs: [...treeNodes] })
  phone.answer(reportDeath, receipt)
  await openPage(() => import('./index'), { placeId })
  return phone
}
const sent = (phone: Awaited<ReturnType<typeof look>>) =>
  phone.received.find(({ endpoint }) => endpoint === 'reportDeath')?.body
const sayYes = () => tap(within(screen.getByRole('dialog', { name: /去世了？$/ })).getByText('告诉支部'))

test('somebody of the lists is chosen, asked about once more, and told', async () => {
  const phone = await look()
  tap(await screen.findByRole('button', { name: '哪一位，请选择' }))
  const sheet = within(screen.getByRole('dialog', { name: '哪一位' }))
  expect(sheet.queryByText('莫云青')).toBeNull()
  tap(sheet.getByText('宋春华'))
  tap(screen.getByRole('button', { name: '告诉支部' }))
  sayYes()
  expect(await screen.findByText('谢谢您告诉支部')).toBeTruthy()
  expect(screen.getByText(/从现在起不再给本人发消息/)).toBeTruthy()
  expect(sent(phone)).toMatchObject({ who: { known: 'in_service', inServiceId } })
})

test('anybody else by name and branch; what comes of it isn’t shown', async () => {
  const phone = await look({ listed: false })
  await screen.findByLabelText('姓名')
  const button = () => screen.getByRole('button', { name: '告诉支部' })
  expect(button()).toHaveProperty('disabled', true)
  write('姓名', ' 何玉梅 ')
  tap(screen.getByRole('button', { name: '所在支部，请选择' }))
  const sheet = within(screen.getByRole('dialog', { name: '所在支部' }))
  expect(sheet.queryByText('雁回镇党委')).toBeNull()
  tap(sheet.getByText('柳岸第一党支部'))
  tap(button())
  sayYes()
  expect(await screen.findByText(/不管是不是，这里都不显示结果/)).toBeTruthy()
  const branch = nodeNamed('柳岸第一党支部').orgId
  expect(sent(phone)).toMatchObject({ who: { known: 'by_name', orgId: branch, name: '何玉梅' } })
})

test('what the server refuses is said, and what was written stays', async () => {
  const phone = await look({ listed: false })
  phone.refuse(reportDeath, 'NOT_ALLOWED')
  await screen.findByLabelText('姓名')
  write('姓名', '何玉梅')
  tap(screen.getByRole('button', { name: '所在支部，请选择' }))
  tap(within(screen.getByRole('dialog', { name: '所在支部' })).getByText('柳岸第一党支部'))
  tap(screen.getByRole('button', { name: '告诉支部' }))
  sayYes()
  expect(await screen.findByText(/您现在的身份不能办这件事/)).toBeTruthy()
  expect(screen.getByLabelText('姓名')).toHaveProperty('value', '何玉梅')
})

test('a place of others is not theirs to tell of; an office is told for whom the page is', async () => {
  await look({ mayReportDeath: false })
  expect(await screen.findByText(/这个地方不归您负责/)).toBeTruthy()
})

test('who is no community worker is told for whom the page is', async () => {
  await phoneOf(officer)
  await openPage(() => import('./index'), { placeId })
  expect(await screen.findByText(/这一页给社区工作者用/)).toBeTruthy()
})
