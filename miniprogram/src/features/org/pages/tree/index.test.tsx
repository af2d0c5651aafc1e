import { fireEvent, screen } from '@testing-library/react'
import { listGrants } from '@shared/grant/contract'
import { readTree } from '@shared/org/contract'
import { nodeNamed, officer, treeNodes } from '@/testing/office'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { member } from '@/testing/people'

async function look(nodes = treeNodes) {
  const { phone } = await phoneOf(officer)
  phone.answer(readTree, { nodes: [...nodes] })
  const { orgId, name: orgName } = nodeNamed('柳岸第二党支部')
  phone.answer(listGrants, { grants: [], vacant: [{ orgId, orgName }] })
  await openPage(() => import('./index'))
  return phone
}

test('folded below where one works, unfolded level by level; a name opens its organisation', async () => {
  const phone = await look()
  expect(await screen.findByText('雁回镇党委')).toBeTruthy()
  expect(screen.queryByText('柳岸社区党委')).toBeNull()
  tap(screen.getByRole('button', { name: '展开雁回镇党委' }))
  tap(screen.getByRole('button', { name: '展开柳岸社区党委' }))
  tap(screen.getByText('柳岸第一党支部'))
  expect(phone.called.join()).toContain(
    `/features/org/pages/org/index?orgId=${nodeNamed('柳岸第一党支部').orgId}`,
  )
  tap(screen.getByRole('button', { name: '收起雁回镇党委' }))
  expect(screen.queryByText('柳岸第一党支部')).toBeNull()
})

test('found by a part of the name, with what stands above and who is missing', async () => {
  await look()
  fireEvent.change(await screen.findByLabelText('找组织'), { target: { value: '第二' } })
  expect(screen.getByText('柳岸第二党支部')).toBeTruthy()
  expect(screen.getByText('柳岸社区党委 · 雁回镇党委')).toBeTruthy()
  expect(screen.getByText('没有负责人')).toBeTruthy()
  expect(screen.queryByText('北滩社区党委')).toBeNull()
  fireEvent.change(screen.getByLabelText('找组织'), { target: { value: '没有的' } })
  expect(screen.getByText('没有这个名字的组织，少写几个字再看看')).toBeTruthy()
})

test('what is closed shows when it is asked for', async () => {
  await look()
  tap(await screen.findByRole('button', { name: '展开雁回镇党委' }))
  tap(screen.getByRole('button', { name: '展开柳岸社区党委' }))
  expect(screen.queryByText('柳岸老支部')).toBeNull()
  tap(screen.getByText('也看已停用的 1 个'))
  expect(screen.getByText('已停用')).toBeTruthy()
})

test('who doesn’t work with the tree is told for whom it is', async () => {
  await phoneOf(member)
  await openPage(() => import('./index'))
  expect(await screen.findByText(/这一页给组织部门和党务工作者用/)).toBeTruthy()
})
