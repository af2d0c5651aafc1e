import { screen } from '@testing-library/react'
import { readAudit } from '@shared/audit/contract'
import { instant } from '@shared/time'
import { auditor, officer } from '@/testing/office'
import { openPage, phoneOf, tap, turnWheel } from '@/testing/open-page'
import { testId } from '@/testing/people'

const line = (n: number, action: string) => ({
  ...{ at: instant(Date.parse('2026-11-22T01:05:00.000Z')), requestId: `req-${n}`, action },
  ...{ subjectId: testId('member', n), accountId: testId('account', 2), actingAs: testId('grant', 1) },
})

async function look() {
  const { phone } = await phoneOf(auditor)
  phone.answer(readAudit, ({ query }) =>
    query.cursor ? { lines: [line(2, 'org.move')] } : { lines: [line(1, 'member.reveal')], cursor: 'next' },
  )
  await openPage(() => import('./index'))
  return phone
}

test('a day’s lines in words, what follows at a tap, another day on the wheel; nothing to change', async () => {
  const phone = await look()
  expect(await screen.findByText('看党员的电话或住址')).toBeTruthy()
  expect(screen.getByText('今天 9:05 · 党员 000001 · 由账号 000002 · 以身份 000001')).toBeTruthy()
  tap(screen.getByText('看后面的'))
  expect(await screen.findByText('移动组织')).toBeTruthy()
  await turnWheel(screen.getByRole('button', { name: /^哪一天/ }), { value: '2026-11-20' })
  await screen.findByText('前天')
  expect(phone.received.at(-1)?.query).toEqual({ day: '2026-11-20' })
  expect(screen.queryAllByRole('textbox')).toEqual([])
})

test('a line leads to all that is known about its thing, and back', async () => {
  const phone = await look()
  tap(await screen.findByText('看党员的电话或住址'))
  expect(await screen.findByText('党员 000001的全部记录')).toBeTruthy()
  expect(phone.received.at(-1)?.query).toEqual({ subjectId: testId('member', 1) })
  tap(await screen.findByText('回到今天'))
  expect(await screen.findByText('哪一天')).toBeTruthy()
})

test('nobody but the auditor reads it', async () => {
  const { phone } = await phoneOf(officer)
  phone.answer(readAudit, { lines: [] })
  await openPage(() => import('./index'))
  expect(await screen.findByText(/这一页给负责日志审计的同志用/)).toBeTruthy()
  expect(phone.asked()).not.toContain('readAudit')
})
