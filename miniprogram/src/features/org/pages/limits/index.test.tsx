import { fireEvent, screen, waitFor } from '@testing-library/react'
import { changeLimits, readLimits } from '@shared/county/contract'
import { defaultLimits } from '@shared/county/county'
import { defaultRetention } from '@shared/privacy/retention'
import { defaultWishLimits } from '@shared/wish/limits'
import { officer, receipt } from '@/testing/office'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { member } from '@/testing/people'

async function look({ mayChange = true, as = officer } = {}) {
  const { phone } = await phoneOf(as)
  phone.answer(readLimits, {
    ...{ version: 2, mayChange, limits: defaultLimits, defaults: defaultLimits },
    ...{ retention: defaultRetention, longest: defaultRetention },
  })
  phone.answer(changeLimits, receipt)
  await openPage(() => import('./index'))
  await screen.findByText(/没有查到统一的天数/)
  return phone
}
const sentBy = (phone: Awaited<ReturnType<typeof look>>) =>
  phone.received.filter(({ endpoint }) => endpoint === 'changeLimits')
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })

test('the county changes its limits, with the defaults in view, on the version that was read', async () => {
  const phone = await look()
  expect(screen.getByText(/联系一次。默认：90 天/)).toBeTruthy()
  type('联系一次', '60')
  type('再催', '10、20、40')
  tap(screen.getByText('存好'))
  await waitFor(() => expect(phone.called).toContain('navigateBack'))
  expect(sentBy(phone)).toMatchObject([
    { body: { version: 2, limits: { ...defaultLimits, contactDays: 60, arrivalAgainDays: [10, 20, 40] } } },
  ])
})

test('what is no number of days is said beside its field, and nothing is sent', async () => {
  const phone = await look()
  type('催报到', '七')
  type('再催', '1、2、3、4、5、6')
  tap(screen.getByText('存好'))
  expect(await screen.findByText('请填 1 到 366 的整数')).toBeTruthy()
  expect(screen.getByText('最多再提醒五次')).toBeTruthy()
  expect(sentBy(phone)).toEqual([])
  tap(screen.getByText('改回默认'))
  tap(screen.getByText('存好'))
  await waitFor(() => expect(sentBy(phone)).toHaveLength(1))
})

test('somebody else was faster: what was filled in stays', async () => {
  const phone = await look()
  phone.refuse(changeLimits, 'CHANGED_MEANWHILE')
  type('催报到', '9')
  tap(screen.getByText('存好'))
  expect(await screen.findByText('没有存好')).toBeTruthy()
  expect(screen.getByLabelText('催报到')).toHaveProperty('value', '9')
})

test('everybody else reads how long there is', async () => {
  await look({ mayChange: false, as: member })
  expect(screen.getByText('第 15、30 天')).toBeTruthy()
  expect(screen.getByText('5 个工作日')).toBeTruthy()
  expect(screen.getByText('手上最多几个')).toBeTruthy()
  expect(screen.queryByText('存好')).toBeNull()
})

test('how long what is kept stands on a page of its own', async () => {
  const phone = await look()
  tap(screen.getByText('信息留多久'))
  expect(phone.called.at(-1)).toContain('org/pages/retention/index')
})

test('of wishes the days and how many one may have in hand are changed there, too', async () => {
  const phone = await look()
  expect(screen.getByText(/一名党员同时认领几个心愿。默认：3 个/)).toBeTruthy()
  type('手上最多几个', '21')
  tap(screen.getByText('存好'))
  expect(await screen.findByText('请填 1 到 20 的整数')).toBeTruthy()
  type('手上最多几个', '2')
  type('认领后办好', '20')
  tap(screen.getByText('存好'))
  await waitFor(() => expect(phone.called).toContain('navigateBack'))
  expect(sentBy(phone)).toMatchObject([
    { body: { version: 2, wishLimits: { ...defaultWishLimits, openClaims: 2, claimDays: 20 } } },
  ])
})
