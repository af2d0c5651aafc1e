import { screen, within } from '@testing-library/react'
import {
  closePlace,
  countResidents,
  listAnchorHouseholds,
  listInServiceMembers,
  listPlaces,
  putAnchorHousehold,
  readPlace,
} from '@shared/community/contract'
import { revealInService } from '@shared/community/reveal-contract'
import type { Output } from '@shared/endpoint'
import { communityWorker } from '@/testing/community-worker'
import { nodeNamed, officer, receipt } from '@/testing/office'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { testId } from '@/testing/people'

const placeId = testId('place', 1)
const { orgId, name } = nodeNamed('柳岸社区党委')
const community = (mayChange: boolean): Output<typeof readPlace> => ({
  ...{ above: [], region: ['云岭县', '雁回镇'], mayChange },
  place: { placeId, kind: 'community', name: '柳岸社区', version: 1, townCode: '469998001', orgId },
  responsible: { orgId, name, phone: '0999-7000002' },
})

async function look(mayChange = true) {
  const { phone } = await phoneOf(officer)
  phone.answer(readPlace, community(mayChange))
  phone.answer(listPlaces, { places: [{ placeId: testId('place', 2), kind: 'compound', name: '向阳小区' }] })
  phone.answer(listAnchorHouseholds, {
    households: [{ householdId: testId('household', 1), version: 1, name: '东区 3 栋中心户' }],
  })
  phone.answer(countResidents, { residents: 12 })
  phone.answer(listInServiceMembers, {
    members: [
      {
        ...{ inServiceId: testId('inService', 1), name: '宋春华', orgName: '柳岸第一党支部' },
        ...{ phone: '199****2134', unit: '县一小', posts: ['青少年教育'] },
      },
    ],
  })
  phone.answer(putAnchorHousehold, receipt)
  await openPage(() => import('./index'), { placeId })
  return phone
}

test('who answers for it and can be called, what lies in it, its anchor households', async () => {
  const phone = await look()
  tap(await screen.findByRole('button', { name: '给柳岸社区党委打电话' }))
  tap(await screen.findByText('向阳小区'))
  tap(screen.getByText('新建小区'))
  tap(screen.getByText('改名称或负责的组织'))
  tap(await screen.findByText('加一户'))
  expect(await screen.findByText('宋春华 · 柳岸第一党支部')).toBeTruthy()
  expect(screen.getByText('199****2134')).toBeTruthy()
  expect(screen.queryByText('看号码')).toBeNull()
  expect(phone.called).toEqual([
    'makePhoneCall "0999-7000002"',
    `navigateTo "/features/community/pages/place/index?placeId=${testId('place', 2)}"`,
    `navigateTo "/features/community/pages/edit/index?parentId=${placeId}"`,
    `navigateTo "/features/community/pages/edit/index?placeId=${placeId}"`,
    `navigateTo "/features/community/pages/edit/index?householdsOf=${placeId}"`,
  ])
})

test('a household ends after a question', async () => {
  const phone = await look()
  tap(await screen.findByRole('button', { name: '东区 3 栋中心户不再是中心户' }))
  tap(within(screen.getByRole('dialog')).getByText('不再是'))
  await screen.findByText('加一户')
  expect(phone.received.find(({ endpoint }) => endpoint === 'putAnchorHousehold')?.body).toEqual({
    ...{ householdId: testId('household', 1), name: '东区 3 栋中心户', version: 1, ended: true },
  })
})

test('what still has something in it stays, and it is said what to do first', async () => {
  const phone = await look()
  phone.refuse(closePlace, 'PLACE_HAS_CHILDREN')
  tap(await screen.findByText('停用这里'))
  tap(within(screen.getByRole('dialog', { name: '停用柳岸社区？' })).getByText('停用'))
  expect(await screen.findByText('里面还有小区或楼栋，请先把它们停用或移走')).toBeTruthy()
})

test('who may only look is offered no change and no household', async () => {
  const phone = await look(false)
  await screen.findByText('向阳小区')
  expect(screen.queryByText('要变动')).toBeNull()
  expect(phone.asked()).not.toContain('listAnchorHouseholds')
})

test('a community worker reads who is there and changes nothing; a death is told from here', async () => {
  const { phone } = await phoneOf(communityWorker)
  phone.answer(readPlace, { ...community(false), mayReadPeople: true, mayReportDeath: true })
  phone.answer(listPlaces, { places: [] })
  phone.answer(countResidents, { residents: 12 })
  phone.answer(listAnchorHouseholds, { households: [] })
  phone.answer(listInServiceMembers, { members: [] })
  await openPage(() => import('./index'), { placeId })
  expect(await screen.findByText('12 位')).toBeTruthy()
  expect(screen.getByText(/不用核对/)).toBeTruthy()
  expect(await screen.findByText('还没有登记中心户')).toBeTruthy()
  expect(await screen.findByText('还没有人报到')).toBeTruthy()
  expect(screen.queryByText('加一户')).toBeNull()
  expect(screen.queryByText('要变动')).toBeNull()
  tap(screen.getByText('有党员去世'))
  expect(phone.called).toEqual([`navigateTo "/features/community/pages/death/index?placeId=${placeId}"`])
})

test('a community worker opens the number of who has reported there, and calls; the look leaves its line', async () => {
  const { phone } = await phoneOf(communityWorker)
  phone.answer(readPlace, { ...community(false), mayReadPeople: true, mayRevealInService: true })
  phone.answer(listPlaces, { places: [] })
  phone.answer(countResidents, { residents: 12 })
  phone.answer(listAnchorHouseholds, { households: [] })
  const inServiceId = testId('inService', 1)
  phone.answer(listInServiceMembers, { members: [{ inServiceId, name: '宋春华', phone: '199****2134' }] })
  phone.answer(revealInService, { phone: '19900002134' })
  await openPage(() => import('./index'), { placeId })
  expect(await screen.findByText('您看过会记下来，本人能看到')).toBeTruthy()
  tap(screen.getByRole('button', { name: '看号码：宋春华' }))
  tap(await screen.findByRole('button', { name: '给宋春华打电话' }))
  expect(phone.called).toContain('makePhoneCall "19900002134"')
  expect(phone.received.find(({ endpoint }) => endpoint === 'revealInService')?.params).toEqual({
    inServiceId,
  })
})
