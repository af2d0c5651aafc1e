import { screen, within } from '@testing-library/react'
import { giveConsent, readConsents, withdrawConsent } from '@shared/privacy/contract'
import { instant } from '@shared/time'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { daughter, member, testId } from '@/testing/people'

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

describe('who acts for somebody', () => {
  const chosen = () => new Map([['acting-as', { [daughter.accountId]: testId('delegation', 1) }]])
  const guardian = {
    ...daughter,
    delegations: (daughter.delegations ?? []).map((one) => ({ ...one, relation: 'guardian' as const })),
  }

  test('as the guardian gives and takes back on their own phone, and is told for whom', async () => {
    const { phone } = await phoneOf(guardian, chosen())
    let sensitive = false
    phone.answer(readConsents, () => ({ notice: true, sensitive, history: [] }))
    phone.answer(giveConsent, () => {
      sensitive = true
      return receipt
    })
    phone.answer(withdrawConsent, () => {
      sensitive = false
      return { ...receipt, state: 'withdrawn' }
    })
    await open()
    tap(await screen.findByText('看说明，再决定'))
    expect(screen.getByText(/您是林秀兰的监护人/)).toBeTruthy()
    tap(screen.getByText('这两样也同意'))
    tap(await screen.findByRole('button', { name: '撤回：两样敏感信息' }))
    const dialog = within(await screen.findByRole('dialog', { name: '替林秀兰撤回同意？' }))
    expect(dialog.getByText(/以后林秀兰在这里不能再报备/)).toBeTruthy()
    tap(dialog.getByText('撤回'))
    expect(await screen.findByText('现在没有同意')).toBeTruthy()
    const sent = phone.received.filter(({ endpoint }) => /Consent$/.test(endpoint))
    const header = { 'acting-as': testId('delegation', 1) }
    expect(sent).toMatchObject([
      { endpoint: 'giveConsent', header, body: { how: 'self' } },
      { endpoint: 'withdrawConsent', header, body: { how: 'self' } },
    ])
  })

  test('otherwise reads, and is told whose it is to decide', async () => {
    const { phone } = await phoneOf(daughter, chosen())
    phone.answer(readConsents, { notice: true, sensitive: true, history: [given] })
    await open()
    expect(await screen.findByText('同意和撤回，只能本人或者监护人来办')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '撤回：两样敏感信息' })).toBeNull()
  })
})
