import { screen } from '@testing-library/react'
import { readToday } from '@shared/today/contract'
import { auditor, officer } from '@/testing/office'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { secretary } from '@/testing/people'

const nothing = { waiting: [], expected: [], notices: [] }
const open = () => openPage(() => import('./index'))

test('an office finds its organisations, who works where, and its places', async () => {
  const { phone } = await phoneOf(officer)
  phone.answer(readToday, nothing)
  await open()
  tap(await screen.findByText('组织'))
  tap(screen.getByText('谁在负责'))
  tap(screen.getByText('地方'))
  expect(phone.called).toEqual([
    'navigateTo "/features/org/pages/tree/index"',
    `navigateTo "/features/grant/pages/roles/index?orgId=${officer.grants[0]?.orgId ?? ''}"`,
    'navigateTo "/features/community/pages/towns/index"',
  ])
})

test('an auditor finds the log and nothing else', async () => {
  const { phone } = await phoneOf(auditor)
  phone.answer(readToday, nothing)
  await open()
  tap(await screen.findByText('查看记录'))
  expect(phone.called).toEqual(['navigateTo "/features/audit/pages/log/index"'])
  expect(screen.queryByText('组织')).toBeNull()
})

test('a branch has no tree to look after', async () => {
  const { phone } = await phoneOf({ ...secretary, member: undefined })
  phone.answer(readToday, nothing)
  await open()
  await screen.findByText('现在没有等您办的事')
  expect(screen.queryByText('组织和地方')).toBeNull()
})
