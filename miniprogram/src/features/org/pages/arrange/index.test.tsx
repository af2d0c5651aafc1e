import { fireEvent, screen, within } from '@testing-library/react'
import { listGrants } from '@shared/grant/contract'
import { changeOrg, closeOrg, createOrg, mergeOrg, moveOrg, readTree } from '@shared/org/contract'
import { nodeNamed, officer, receipt, treeNodes } from '@/testing/office'
import { openPage, phoneOf, tap, turnWheel } from '@/testing/open-page'

const branch = nodeNamed('柳岸第一党支部')

async function look(step: string, orgId = branch.orgId) {
  const { phone } = await phoneOf(officer)
  phone.answer(readTree, { nodes: [...treeNodes] })
  phone.answer(listGrants, { grants: [], vacant: [] })
  for (const endpoint of [changeOrg, closeOrg, createOrg, mergeOrg, moveOrg]) phone.answer(endpoint, receipt)
  await openPage(() => import('./index'), { orgId, step })
  return phone
}

const write = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const button = (name: string | RegExp) => screen.getByRole('button', { name })
const sent = (phone: Awaited<ReturnType<typeof look>>, endpoint: string) =>
  phone.received.find((one) => one.endpoint === endpoint)?.body

test('a branch is set up below a committee, and somebody is found for it next', async () => {
  const phone = await look('create', nodeNamed('柳岸社区党委').orgId)
  await screen.findByText('新建下级组织')
  write('名称', '柳岸流动党员党支部')
  tap(button('新建'))
  tap(await screen.findByText('请一位同志来负责'))
  expect(sent(phone, 'createOrg')).toMatchObject({
    ...{ parentId: nodeNamed('柳岸社区党委').orgId, name: '柳岸流动党员党支部', level: 'branch' },
    approvedBy: '云岭县委组织部',
  })
  expect(phone.called.join()).toContain('/features/grant/pages/give/index?orgId=org_')
})

test('a number is changed without anybody’s approval, a name asks for it', async () => {
  const phone = await look('change')
  await screen.findByLabelText('名称')
  write('电话', '0999-7000009')
  expect(screen.queryByLabelText('批准组织')).toBeNull()
  tap(button('改好了'))
  expect(await screen.findByText('柳岸第一党支部改好了')).toBeTruthy()
  expect(sent(phone, 'changeOrg')).toEqual({ phone: '0999-7000009' })
})

test('a new name says from when and by whom', async () => {
  const phone = await look('change')
  await screen.findByLabelText('名称')
  write('名称', '柳岸东区党支部')
  write('批准组织', '雁回镇党委')
  await turnWheel(button(/^哪天起/), { value: '2026-12-01' })
  await screen.findByText('到那天自动生效，之前可以收回')
  tap(button('改好了'))
  expect(await screen.findByText('计划中')).toBeTruthy()
  expect(sent(phone, 'changeOrg')).toEqual({
    ...{ name: '柳岸东区党支部', approvedBy: '雁回镇党委', effectiveOn: '2026-12-01' },
  })
})

test('a branch is moved to a committee that may have it, after a question that says who sees it then', async () => {
  const phone = await look('move')
  tap(await screen.findByRole('button', { name: /^移到，/ }))
  const sheet = within(screen.getByRole('dialog', { name: '移到' }))
  expect(sheet.getAllByRole('radio').map((one) => one.textContent)).toEqual([
    '云岭县委组织部',
    '雁回镇党委云岭县委组织部',
    '北滩社区党委雁回镇党委',
  ])
  tap(sheet.getByText('北滩社区党委'))
  tap(button('移过去'))
  const question = within(screen.getByRole('dialog', { name: '柳岸第一党支部移到北滩社区党委下面？' }))
  expect(question.getByText(/原来的上级看不到了，新的上级看得到/)).toBeTruthy()
  tap(question.getByText('移过去'))
  expect(await screen.findByText('已生效')).toBeTruthy()
  expect(sent(phone, 'moveOrg')).toMatchObject({ parentId: nodeNamed('北滩社区党委').orgId })
})

test('a merger offers those of the same level alone', async () => {
  const phone = await look('merge')
  tap(await screen.findByRole('button', { name: /^并入，/ }))
  const sheet = within(screen.getByRole('dialog', { name: '并入' }))
  expect(sheet.getAllByRole('radio')).toHaveLength(1)
  tap(sheet.getByText('柳岸第二党支部'))
  tap(button('并过去'))
  tap(within(screen.getByRole('dialog', { name: /^柳岸第一党支部并入/ })).getByText('并过去'))
  await screen.findByText('已生效')
  expect(sent(phone, 'mergeOrg')).toMatchObject({ into: nodeNamed('柳岸第二党支部').orgId })
})

test('what cannot be closed says what to do, and the way back to it', async () => {
  const phone = await look('close')
  phone.refuse(closeOrg, 'ORG_HAS_MEMBERS')
  tap(await screen.findByRole('button', { name: '停用' }))
  tap(within(screen.getByRole('dialog')).getByText('停用'))
  expect(await screen.findByText('这里还有党员，请改为并入另一个组织，或先把党员转走')).toBeTruthy()
  tap(screen.getByText('看看组织现在的样子'))
  expect(phone.called).toContain('navigateBack')
})

test('without a network nothing is sent later behind one’s back', async () => {
  const phone = await look('close')
  await screen.findByRole('button', { name: '停用' })
  phone.connected = false
  tap(screen.getByRole('button', { name: '停用' }))
  tap(within(screen.getByRole('dialog')).getByText('停用'))
  expect(await screen.findByText('网络不通，请稍后再试')).toBeTruthy()
})
