import { screen, within } from '@testing-library/react'
import { listTowns } from '@shared/community/contract'
import { giveGrant, inviteToRole, listGrants } from '@shared/grant/contract'
import type { GrantRow } from '@shared/grant/schema'
import type { MemberCard } from '@shared/member/schema'
import { listMembers } from '@shared/member/contract'
import { readTree } from '@shared/org/contract'
import { listStations } from '@shared/station/contract'
import { nodeNamed, officer, receipt, treeNodes } from '@/testing/office'
import { openPage, phoneOf, tap, turnWheel } from '@/testing/open-page'
import { testId } from '@/testing/people'

const branch = nodeNamed('柳岸第一党支部')
const card = (n: number, name: string, bound: boolean): MemberCard => ({
  ...{ memberId: testId('member', n), version: 1, state: 'active', name },
  ...{ orgId: branch.orgId, orgName: branch.name, held: false, bound },
})

async function look(name = branch.name, holders: readonly GrantRow[] = []) {
  const { phone } = await phoneOf(officer)
  phone.answer(readTree, { nodes: [...treeNodes] })
  phone.answer(listMembers, { members: [card(1, '李梅', true), card(2, '王建国', false)], total: 2 })
  phone.answer(listGrants, { grants: [...holders], vacant: [] })
  phone.answer(giveGrant, receipt)
  phone.answer(inviteToRole, receipt)
  await openPage(() => import('./index'), { orgId: nodeNamed(name).orgId })
  return phone
}
type Opened = Awaited<ReturnType<typeof look>>
const sent = (phone: Opened, name: string) => phone.received.find(({ endpoint }) => endpoint === name)?.body
const inSheet = (name: string) => within(screen.getByRole('dialog', { name }))

async function chooseIn(label: string, option: string | RegExp) {
  tap(await screen.findByRole('button', { name: new RegExp(`^${label}，`) }))
  tap(inSheet(label).getByText(option))
}

test('a member of the branch who has bound a phone is chosen; who hasn’t is counted, with the way on', async () => {
  const phone = await look()
  tap(await screen.findByText('李梅'))
  expect(screen.queryByText('王建国')).toBeNull()
  expect(screen.getByText('还有 1 位没绑定微信，请先绑定，或者改用邀请码')).toBeTruthy()
  tap(screen.getByRole('button', { name: '请李梅负责' }))
  expect(await screen.findByText('李梅现在是柳岸第一党支部的支部书记')).toBeTruthy()
  expect(sent(phone, 'giveGrant')).toEqual({
    ...{ role: 'branch_secretary', orgId: branch.orgId, memberId: testId('member', 1) },
  })
})

const secretaryNow: GrantRow = {
  ...{ grantId: testId('grant', 9), state: 'in_force', role: 'branch_secretary', holderName: '周明远' },
  ...{ orgId: branch.orgId, orgName: branch.name, mine: false, deputy: false },
  ...{ mayRevoke: true, mayConfirm: false },
}

test('a branch that has a secretary: who is to have the role takes over or stands beside, and it is asked', async () => {
  const phone = await look(branch.name, [secretaryNow])
  expect(await screen.findByText('这个支部已有书记：周明远')).toBeTruthy()
  tap(await screen.findByText('李梅'))
  expect(screen.getByRole('button', { name: '请李梅负责' })).toHaveProperty('disabled', true)
  await chooseIn('接替还是一起', '接替周明远')
  tap(screen.getByRole('button', { name: '请李梅负责' }))
  await screen.findByText('办好了')
  expect(sent(phone, 'giveGrant')).toMatchObject({ instead: testId('grant', 9) })
})

test('both may hold it; a deputy beside the secretary is asked about nothing', async () => {
  const phone = await look(branch.name, [secretaryNow])
  tap(await screen.findByText('李梅'))
  await chooseIn('接替还是一起', '一起担任')
  await chooseIn('怎么担任', '代理')
  expect(screen.queryByText(/^这个支部已有书记/)).toBeNull()
  await chooseIn('怎么担任', '正式')
  tap(screen.getByRole('button', { name: '请李梅负责' }))
  await screen.findByText('办好了')
  expect(sent(phone, 'giveGrant')).toMatchObject({ beside: true })
})

test('a deputy has a last day', async () => {
  const phone = await look()
  tap(await screen.findByText('李梅'))
  await chooseIn('怎么担任', '代理')
  expect(screen.getByRole('button', { name: '请李梅负责' })).toHaveProperty('disabled', true)
  await turnWheel(screen.getByRole('button', { name: /^到哪天/ }), { value: '2026-12-31' })
  tap(screen.getByRole('button', { name: '请李梅负责' }))
  await screen.findByText('办好了')
  expect(sent(phone, 'giveGrant')).toMatchObject({ deputy: true, expiresAt: '2026-12-31T16:00:00.000Z' })
})

test('a code is made on the phone and shown once, large', async () => {
  const phone = await look()
  await chooseIn('请谁', '发邀请码')
  tap(screen.getByText('生成邀请码'))
  expect(await screen.findByText('请本人用这个码')).toBeTruthy()
  const shown = screen.getByText(/^([0-9A-Z]{4} ){3}[0-9A-Z]{4}$/).textContent
  expect(sent(phone, 'inviteToRole')).toMatchObject({
    code: shown.replace(/ /g, '').toLowerCase(),
    role: 'branch_secretary',
  })
})

test('what reaches the whole county waits for a second officer', async () => {
  await look('云岭县委组织部')
  await chooseIn('什么身份', '日志审计')
  expect(screen.getByText(/管全县的身份要两个人/)).toBeTruthy()
  await chooseIn('哪个支部的', '柳岸第一党支部')
  tap(await screen.findByText('李梅'))
  tap(screen.getByRole('button', { name: '请李梅负责' }))
  expect(await screen.findByText('等另一人确认')).toBeTruthy()
})

test('a host is for one of the organisation’s stations', async () => {
  const phone = await look()
  phone.answer(listTowns, { towns: [{ code: '469998001', name: '雁回镇' }] })
  phone.answer(listStations, { stations: [] })
  await chooseIn('什么身份', '驿站接待')
  expect(await screen.findByText('这个组织没有驿站，请从有驿站的组织里请人')).toBeTruthy()
})

test('who holds it already is said, and what was chosen stays', async () => {
  const phone = await look()
  phone.refuse(giveGrant, 'GRANT_ALREADY_HELD')
  tap(await screen.findByText('李梅'))
  tap(screen.getByRole('button', { name: '请李梅负责' }))
  expect(await screen.findByText('这个人已经有这个身份了，不用再给')).toBeTruthy()
  expect(screen.getByText('您选的都还在。')).toBeTruthy()
})
