import { screen, within } from '@testing-library/react'
import { listGrants } from '@shared/grant/contract'
import { readOrgHistory, readTree, takeBackOrgChange } from '@shared/org/contract'
import type { TreeNode } from '@shared/org/views'
import { instant } from '@shared/time'
import { nodeNamed, officer, receipt, treeNodes } from '@/testing/office'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { testId } from '@/testing/people'

const branch = nodeNamed('柳岸第一党支部')
const inTree = (changed: TreeNode) => treeNodes.map((one) => (one.orgId === changed.orgId ? changed : one))

async function look(node: TreeNode = branch, vacant: TreeNode[] = []) {
  const { phone } = await phoneOf(officer)
  phone.answer(readTree, { nodes: inTree(node) })
  phone.answer(listGrants, {
    grants: [],
    vacant: vacant.map(({ orgId, name }) => ({ orgId, orgName: name })),
  })
  phone.answer(readOrgHistory, {
    entries: [
      {
        ...{
          eventId: testId('event', 1),
          type: 'org.moved',
          at: instant(Date.parse('2026-11-21T02:00:00.000Z')),
        },
        ...{ approvedBy: '云岭县委', from: '北滩社区党委', to: '柳岸社区党委' },
      },
    ],
  })
  await openPage(() => import('./index'), { orgId: node.orgId })
  return phone
}

test('facts, what is above, what may be done, and what happened with who approved it', async () => {
  const phone = await look()
  expect(await screen.findByText('从北滩社区党委移到柳岸社区党委')).toBeTruthy()
  expect(screen.getByRole('listitem').textContent).toContain('云岭县委批准 · 昨天 10:00')
  tap(screen.getByText('电话'))
  tap(screen.getByText('上级'))
  tap(screen.getByText('谁在负责'))
  tap(screen.getByText('移到别的组织下面'))
  expect(phone.called).toEqual([
    'makePhoneCall "0999-7000001"',
    `navigateTo "/features/org/pages/org/index?orgId=${nodeNamed('柳岸社区党委').orgId}"`,
    `navigateTo "/features/grant/pages/roles/index?orgId=${branch.orgId}"`,
    `navigateTo "/features/org/pages/arrange/index?orgId=${branch.orgId}&step=move"`,
  ])
})

test('a change that is planned says what, from when and by whom, and is taken back after a question', async () => {
  const to = nodeNamed('北滩社区党委')
  const planned = { toOrgId: to.orgId, toOrgName: to.name, approvedBy: '云岭县委' }
  const on = treeNodes.find(({ closedOn }) => closedOn)?.closedOn
  if (!on) throw new Error('the tree has a closed organisation')
  const phone = await look({ ...branch, planned: { kind: 'move', on, ...planned } })
  expect(await screen.findByText(/起移到北滩社区党委下面/)).toBeTruthy()
  phone.answer(takeBackOrgChange, receipt)
  tap(screen.getByText('收回这项变动'))
  tap(within(screen.getByRole('dialog', { name: '收回这项变动？' })).getByText('收回'))
  await screen.findByText('计划中')
  expect(phone.asked()).toContain('takeBackOrgChange')
})

test('where nobody works the one above does it meanwhile, or finds somebody', async () => {
  const phone = await look(branch, [branch])
  tap(await screen.findByText('先替这里办'))
  tap(screen.getByText('请一位同志来负责'))
  expect(phone.called).toEqual([
    `navigateTo "/features/trip/pages/waiting/index?orgId=${branch.orgId}"`,
    `navigateTo "/features/grant/pages/give/index?orgId=${branch.orgId}"`,
  ])
})

test('what one may only look at offers no change', async () => {
  await look({ ...branch, mayChange: false, mayCreateBelow: false })
  await screen.findByText('上级')
  expect(screen.queryByText('要变动')).toBeNull()
})

test('an organisation that isn’t there says where to look', async () => {
  const { phone } = await phoneOf(officer)
  phone.answer(readTree, { nodes: [] })
  phone.answer(listGrants, { grants: [], vacant: [] })
  await openPage(() => import('./index'), { orgId: testId('org', 9) })
  expect(await screen.findByText('没有找到这个组织，可能不在本县')).toBeTruthy()
})
