import { fireEvent, screen, waitFor } from '@testing-library/react'
import { changeLimits, readLimits } from '@shared/county/contract'
import { defaultLimits } from '@shared/county/county'
import { defaultRetention } from '@shared/privacy/retention'
import { officer, receipt } from '@/testing/office'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { member } from '@/testing/people'

const retention = { ...defaultRetention, tripDays: 700 }

async function look({ mayChange = true, as = officer } = {}) {
  const { phone } = await phoneOf(as)
  phone.answer(readLimits, {
    ...{ version: 2, mayChange, limits: defaultLimits, defaults: defaultLimits },
    ...{ retention, longest: defaultRetention },
  })
  phone.answer(changeLimits, receipt)
  await openPage(() => import('./index'))
  await screen.findByText(/只能改短/)
  return phone
}
const sentBy = (phone: Awaited<ReturnType<typeof look>>) =>
  phone.received.filter(({ endpoint }) => endpoint === 'changeLimits').map(({ body }) => body)
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })

test('the county makes a period shorter after it has read what is deleted by that; its limits stay', async () => {
  const phone = await look()
  type('外出报备', '365')
  tap(screen.getByText('存好'))
  expect(await screen.findByText(/今天夜里就开始删/)).toBeTruthy()
  expect(sentBy(phone)).toEqual([])
  tap(screen.getByText('改短'))
  await waitFor(() => expect(phone.called).toContain('navigateBack'))
  expect(sentBy(phone)).toEqual([
    { version: 2, limits: defaultLimits, retention: { ...defaultRetention, tripDays: 365 } },
  ])
})

test('back to what was agreed to at most is saved without a question', async () => {
  const phone = await look()
  type('外出报备', '1096')
  tap(screen.getByText('存好'))
  await waitFor(() => expect(sentBy(phone)).toHaveLength(1))
})

test('longer than was agreed to, or a log below six months, is said beside its field', async () => {
  const phone = await look()
  type('外出报备', '1097')
  type('操作日志', '90')
  tap(screen.getByText('存好'))
  expect(await screen.findByText('请填 1 到 1096 的整数')).toBeTruthy()
  expect(screen.getByText('请填 183 到 365 的整数')).toBeTruthy()
  expect(sentBy(phone)).toEqual([])
})

test('somebody else was faster: what was filled in stays', async () => {
  const phone = await look()
  phone.refuse(changeLimits, 'CHANGED_MEANWHILE')
  type('提醒', '365')
  tap(screen.getByText('存好'))
  expect(await screen.findByText('没有存好')).toBeTruthy()
})

test('everybody else reads how long', async () => {
  await look({ mayChange: false, as: member })
  expect(screen.getByText('办完以后留几天：700 天')).toBeTruthy()
  expect(screen.queryByText('存好')).toBeNull()
})
