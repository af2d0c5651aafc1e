import { fireEvent, screen, within } from '@testing-library/react'
import { changePlace, createPlace, putAnchorHousehold, readPlace } from '@shared/community/contract'
import type { PlaceKind } from '@shared/community/schema'
import { listOrgs } from '@shared/org/contract'
import { nodeNamed, officer, receipt, treeNodes } from '@/testing/office'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { testId } from '@/testing/people'

const placeId = testId('place', 1)
const { orgId, name } = nodeNamed('柳岸社区党委')

async function look(params: Record<string, string>, kind: PlaceKind = 'community') {
  const { phone } = await phoneOf(officer)
  phone.answer(readPlace, {
    ...{ above: [], region: [], mayChange: true, responsible: { orgId, name } },
    place: { placeId, kind, name: '柳岸', version: 1, orgId },
  })
  phone.answer(listOrgs, { orgs: [...treeNodes] })
  for (const endpoint of [createPlace, changePlace, putAnchorHousehold]) phone.answer(endpoint, receipt)
  await openPage(() => import('./index'), params)
  return phone
}
const sent = (phone: Awaited<ReturnType<typeof look>>, endpoint: string) =>
  phone.received.find((one) => one.endpoint === endpoint)?.body
const write = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })

async function chooseOrg(org: string) {
  tap(await screen.findByRole('button', { name: /^由谁负责，/ }))
  const sheet = within(screen.getByRole('dialog', { name: '由谁负责' }))
  fireEvent.change(sheet.getByLabelText('找组织'), { target: { value: org } })
  tap(sheet.getByText(org))
}

test('a community names its organisation, found by a part of its name', async () => {
  const phone = await look({ townCode: '469998001' })
  await screen.findByLabelText('名称')
  write('名称', '新柳社区')
  expect(screen.getByRole('button', { name: '新建社区' })).toHaveProperty('disabled', true)
  await chooseOrg('北滩社区党委')
  tap(screen.getByRole('button', { name: '新建社区' }))
  expect(await screen.findByText('新柳社区已登记')).toBeTruthy()
  expect(sent(phone, 'createPlace')).toMatchObject({
    ...{ kind: 'community', name: '新柳社区', townCode: '469998001' },
    orgId: nodeNamed('北滩社区党委').orgId,
  })
})

test('a wrong code is said beside the field', async () => {
  const phone = await look({ townCode: '469998001' })
  phone.refuse(createPlace, 'INVALID_INPUT', { code: '社区代码的前 9 位要和街道一样' })
  await screen.findByLabelText('名称')
  write('名称', '新柳社区')
  write('社区代码', '469998002001')
  await chooseOrg('北滩社区党委')
  tap(screen.getByRole('button', { name: '新建社区' }))
  expect((await screen.findByRole('alert')).textContent).toBe('社区代码的前 9 位要和街道一样')
})

test('a compound in a community follows it, unless it says otherwise', async () => {
  const phone = await look({ parentId: placeId })
  await screen.findByText('不选就跟着上一级')
  write('名称', '向阳小区')
  tap(screen.getByRole('button', { name: '新建小区' }))
  await screen.findByText('向阳小区已登记')
  expect(sent(phone, 'createPlace')).toMatchObject({ kind: 'compound', parentId: placeId })
})

test('a compound is renamed and left to the organisation above', async () => {
  const phone = await look({ placeId }, 'compound')
  await screen.findByLabelText('名称')
  write('名称', '柳岸花园')
  tap(screen.getByText('改成跟着上一级'))
  tap(screen.getByRole('button', { name: '改好了' }))
  await screen.findByText('柳岸花园改好了')
  expect(sent(phone, 'changePlace')).toEqual({ name: '柳岸花园', orgId: null })
})

test('an anchor household is put down by how it is called', async () => {
  const phone = await look({ householdsOf: placeId })
  await screen.findByLabelText('中心户')
  write('中心户', '东区 3 栋中心户')
  tap(screen.getByRole('button', { name: '加上这一户' }))
  await screen.findByText('东区 3 栋中心户已登记')
  expect(sent(phone, 'putAnchorHousehold')).toMatchObject({ name: '东区 3 栋中心户' })
})
