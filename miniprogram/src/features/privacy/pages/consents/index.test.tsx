import { screen, within } from '@testing-library/react'
import { giveConsent, readConsents, withdrawConsent } from '@shared/privacy/contract'
import { instant } from '@shared/time'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { member } from '@/testing/people'

const open = () => openPage(() => import('./index'))
const at = instant(Date.parse('2026-11-21T01:00:00.000Z'))
const receipt = { id: 'x', version: 1, state: 'given', at }
const given = { kind: 'sensitive', given: true, version: 1, how: 'self', recordedBy: 'self', at }

test('when, which version and how; taking back says what it means and asks once more', async () => {
  const { phone } = await phoneOf(member)
  let sensitive = true
  phone.answer(readConsents, () => ({ notice: true, sensitive, history: [given] }))
  phone.answer(withdrawConsent, () => {
    sensitive = false
    return { ...receipt, state: 'withdrawn' }
  })
  await open()
  expect(await screen.findByText('昨天在手机上同意，第 1 版')).toBeTruthy()
  tap(screen.getByRole('button', { name: '撤回：两样敏感信息' }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getByText(/正在办的外出报备就此停下/)).toBeTruthy()
  tap(dialog.getByText('撤回'))
  expect(await screen.findByText('现在没有同意')).toBeTruthy()
  const sent = phone.received.find(({ endpoint }) => endpoint === 'withdrawConsent')
  expect(sent?.body).toEqual({ kind: 'sensitive', how: 'self' })
})

test('who hasn’t agreed reads the text before they are asked', async () => {
  const { phone } = await phoneOf(member)
  phone.answer(readConsents, { notice: true, sensitive: false, history: [] })
  phone.answer(giveConsent, receipt)
  await open()
  tap(await screen.findByText('看说明，再决定'))
  expect(screen.getByText('您是党员；您外出去了哪里。')).toBeTruthy()
  tap(screen.getByText('这两样也同意'))
  expect(await screen.findByText('看说明，再决定')).toBeTruthy()
  expect(phone.asked()).toContain('giveConsent')
})
