import { screen, within } from '@testing-library/react'
import { confirmGrant, listGrants, revokeGrant } from '@shared/grant/contract'
import type { GrantRow } from '@shared/grant/schema'
import { readTree } from '@shared/org/contract'
import { grantRow, nodeNamed, officer, receipt, treeNodes } from '@/testing/office'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { member, testId } from '@/testing/people'

const branch = nodeNamed('柳岸第一党支部')
const vacant = nodeNamed('柳岸第二党支部')
const root = { orgId: testId('org', 10), orgName: '云岭县委组织部' }

async function look(grants: GrantRow[], vacancies: { orgId: typeof branch.orgId; orgName: string }[] = []) {
  const { phone } = await phoneOf(officer)
  phone.answer(readTree, { nodes: [...treeNodes] })
  phone.answer(listGrants, { grants, vacant: vacancies })
  phone.answer(revokeGrant, receipt)
  phone.answer(confirmGrant, receipt)
  await openPage(() => import('./index'), { orgId: branch.orgId })
  return phone
}

test('who holds what until when, deputies and codes marked', async () => {
  await look([
    grantRow(),
    grantRow({ grantId: testId('grant', 21), holderName: '李梅', deputy: true, state: 'to_come' }),
    grantRow({ grantId: testId('grant', 22), holderName: undefined, state: 'offered' }),
  ])
  expect(await screen.findByText('支部书记 · 到 2031年11月23日')).toBeTruthy()
  expect(screen.getByText('支部书记 · 代理 · 到 2031年11月23日')).toBeTruthy()
  expect(screen.getByText('还没开始')).toBeTruthy()
  expect(screen.getByText('已发邀请码')).toBeTruthy()
})

test('a role is taken back after a question that says from when it counts', async () => {
  const phone = await look([grantRow()])
  tap(await screen.findByRole('button', { name: '收回：周明远' }))
  const question = within(screen.getByRole('dialog', { name: '收回周明远的身份？' }))
  expect(question.getByText(/对方下一次点开，就看不到/)).toBeTruthy()
  tap(question.getByText('收回'))
  await screen.findByText('周明远')
  expect(phone.received.find(({ endpoint }) => endpoint === 'revokeGrant')?.params).toEqual({
    grantId: testId('grant', 20),
  })
})

test('the last officer stays, and it is said what to do', async () => {
  const phone = await look([grantRow()])
  phone.refuse(revokeGrant, 'LAST_OFFICER')
  tap(await screen.findByRole('button', { name: '收回：周明远' }))
  tap(within(screen.getByRole('dialog')).getByText('收回'))
  expect(await screen.findByText('这是全县最后一位管理员，请先确认好接手的人再撤')).toBeTruthy()
})

test('what a colleague proposed stands first and is confirmed by the second person', async () => {
  const proposed = { state: 'to_confirm', role: 'auditor', holderName: '李梅', ...root } as const
  const phone = await look([grantRow(), grantRow({ ...proposed, mayConfirm: true })])
  expect(await screen.findByText('等您确认')).toBeTruthy()
  tap(screen.getByRole('button', { name: '确认李梅' }))
  tap(within(screen.getByRole('dialog', { name: '确认李梅做日志审计？' })).getByText('确认'))
  await screen.findByText('周明远')
  expect(phone.asked()).toContain('confirmGrant')
})

test('where nobody works stands on top, with what to do about it', async () => {
  const phone = await look([grantRow()], [{ orgId: vacant.orgId, orgName: vacant.name }])
  tap(await screen.findByRole('button', { name: '先替柳岸第二党支部办' }))
  tap(screen.getByRole('button', { name: '请人负责柳岸第二党支部' }))
  expect(phone.called).toEqual([
    `navigateTo "/features/trip/pages/waiting/index?orgId=${vacant.orgId}"`,
    `navigateTo "/features/grant/pages/give/index?orgId=${vacant.orgId}"`,
  ])
})

test('those below stand by organisation', async () => {
  const { orgId, name: orgName } = vacant
  const phone = await look([
    grantRow(),
    grantRow({ grantId: testId('grant', 23), orgId, orgName, holderName: '赵玉芬' }),
  ])
  tap(await screen.findByText('支部书记 赵玉芬'))
  expect(phone.called).toEqual([`navigateTo "/features/grant/pages/roles/index?orgId=${orgId}"`])
})

test('who works nowhere is told for whom it is', async () => {
  await phoneOf(member)
  await openPage(() => import('./index'))
  expect(await screen.findByText(/这一页给管组织的同志用/)).toBeTruthy()
})
