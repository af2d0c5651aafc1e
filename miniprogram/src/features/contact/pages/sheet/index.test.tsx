import { screen, waitFor } from '@testing-library/react'
import { readContactSheet } from '@shared/contact/contract'
import { noFigures } from '@shared/contact/figures'
import { openPage, tap } from '@/testing/open-page'
import { testId } from '@/testing/people'
import { day, secretarysPhone } from '../../testing/entries'

const orgId = testId('org', 1)
const figures = { ...noFigures(), entries: 7, members: 5, phone: 6, visit: 1, difficulties: 2 }
const range = { from: day('2026-10-01'), until: day('2026-12-31') }

test('each figure of a branch opens what stands behind it', async () => {
  const { phone } = await secretarysPhone()
  const line = { orgId, orgName: '柳树湾村党支部', isBranch: true, figures }
  phone.answer(readContactSheet, { orgName: '柳树湾村党支部', ...range, total: figures, lines: [line] })
  await openPage(() => import('./index'), { orgId })
  expect(await screen.findByText('联系人次')).toBeTruthy()
  expect(screen.queryByText('视频')).toBeNull()
  tap(screen.getByText('发现困难'))
  expect(phone.called).toContain(
    `navigateTo "/features/contact/pages/entries/index?orgId=${orgId}&period=2026-Q4&figure=difficulties"`,
  )
  tap(screen.getByRole('button', { name: /^看哪段/ }))
  tap(screen.getByText('2026 年'))
  const asked = () => phone.received.filter(({ endpoint }) => endpoint === 'readContactSheet')
  await waitFor(() => expect(asked().at(-1)?.query).toEqual({ period: '2026' }))
  expect(await screen.findByText('联系人次')).toBeTruthy()
})

test('above the branches each line opens its own sheet, also where there are too many to count at once', async () => {
  const { phone } = await secretarysPhone()
  const lines = [
    { orgId: testId('org', 5), orgName: '清泉镇党委', isBranch: false, figures },
    { orgId: testId('org', 6), orgName: '石桥镇党委', isBranch: false },
  ]
  phone.answer(readContactSheet, { orgName: '云溪县委', ...range, lines })
  await openPage(() => import('./index'), { orgId })
  expect(await screen.findByText('联系 7 次，5 人')).toBeTruthy()
  expect(screen.getByText('下面支部多，点开看')).toBeTruthy()
  expect(screen.queryByText('合计')).toBeNull()
  tap(screen.getByText('石桥镇党委'))
  expect(phone.called).toContain(`navigateTo "/features/contact/pages/sheet/index?orgId=${testId('org', 6)}"`)
})
