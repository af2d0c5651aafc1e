import { screen, within } from '@testing-library/react'
import { readRetention, requestErasure } from '@shared/privacy/contract'
import { defaultRetention, retentionRows } from '@shared/privacy/retention'
import { instant } from '@shared/time'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { member } from '@/testing/people'

const open = () => openPage(() => import('./index'))

test('what goes and what stays is said first; then it is asked, done, and nothing stays on the phone', async () => {
  const { phone } = await phoneOf(member)
  phone.answer(readRetention, { rows: retentionRows(defaultRetention) })
  phone.answer(requestErasure, { id: 'x', version: 1, state: 'erased', at: instant(0) })
  await open()
  expect(await screen.findByText('马上删掉')).toBeTruthy()
  expect(screen.getByText(/党员名册由组织管理/)).toBeTruthy()
  tap(screen.getByText('删除我的信息'))
  expect(phone.asked()).not.toContain('requestErasure')
  tap(within(await screen.findByRole('dialog')).getByText('删除'))
  expect(await screen.findByText('您的信息已经删除')).toBeTruthy()
  expect([...phone.storage.keys()].filter((key) => /^(session|read:|draft:)/.test(key))).toEqual([])
})

test('without a network nothing is deleted, and it says so', async () => {
  const { phone } = await phoneOf(member)
  phone.answer(readRetention, { rows: retentionRows(defaultRetention) })
  phone.answerBy(requestErasure, () => undefined)
  await open()
  tap(await screen.findByText('删除我的信息'))
  tap(within(await screen.findByRole('dialog')).getByText('删除'))
  expect(await screen.findByText('还没有删')).toBeTruthy()
})
