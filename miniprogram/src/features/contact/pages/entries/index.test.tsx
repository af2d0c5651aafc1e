import { screen, within } from '@testing-library/react'
import { listSheetEntries } from '@shared/contact/contract'
import { openPage, tap } from '@/testing/open-page'
import { testId } from '@/testing/people'
import { entry, memberId, secretarysPhone } from '../../testing/entries'

const params = { orgId: testId('org', 1), period: '2026-Q4', figure: 'difficulties' }

test('the entries behind a figure, each with whose it is and its number', async () => {
  const { phone } = await secretarysPhone()
  const entries = [{ ...entry(1, { difficulty: '看病远' }), memberId, memberName: '林秀兰' }]
  phone.answer(listSheetEntries, { entries })
  await openPage(() => import('./index'), params)
  expect(await screen.findByText('林秀兰 · 昨天 · 电话')).toBeTruthy()
  expect(screen.getByText('发现困难')).toBeTruthy()
  expect(screen.getByText('2026 年第四季度')).toBeTruthy()
  tap(screen.getByText('林秀兰 · 昨天 · 电话'))
  const sheet = within(screen.getAllByRole('dialog').find((one) => one.textContent !== '')!)
  expect(sheet.getByText('记录编号 20261121-000001')).toBeTruthy()
})

test('a figure that there is none of leads back', async () => {
  await secretarysPhone()
  await openPage(() => import('./index'), { ...params, figure: 'money' })
  expect(await screen.findByText('没有找到这一项')).toBeTruthy()
})
