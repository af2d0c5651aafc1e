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

test('above the branches each line opens its own sheet; where there are many, the figures come part by part', async () => {
  const { phone } = await secretarysPhone()
  const town = (n: number, orgName: string) => ({ orgId: testId('org', n), orgName, isBranch: false })
  const county = { orgName: '云溪县委', ...range }
  phone.answerBy(readContactSheet, ({ query }) => ({
    status: 200,
    body: query.cursor
      ? { ...county, lines: [{ ...town(6, '石桥镇党委'), figures }] }
      : { ...county, lines: [{ ...town(5, '清泉镇党委'), figures }, town(6, '石桥镇党委')], cursor: '1' },
  }))
  await openPage(() => import('./index'), { orgId })
  expect(await screen.findByText('联系 7 次，5 人')).toBeTruthy()
  expect(screen.getByText('还没数到，点“看后面的”')).toBeTruthy()
  expect(screen.queryByText('合计')).toBeNull()
  tap(screen.getByText('看后面的'))
  expect(await screen.findByText('合计')).toBeTruthy()
  expect(screen.getAllByText('联系 7 次，5 人')).toHaveLength(2)
  expect(screen.getByText('14')).toBeTruthy()
  tap(screen.getByText('石桥镇党委'))
  expect(phone.called).toContain(`navigateTo "/features/contact/pages/sheet/index?orgId=${testId('org', 6)}"`)
})
