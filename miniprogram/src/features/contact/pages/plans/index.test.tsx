import { screen } from '@testing-library/react'
import { readContactPlans } from '@shared/contact/contract'
import { defaultContactPlans } from '@shared/contact/plans'
import { openPage, tap } from '@/testing/open-page'
import { day, secretarysPhone } from '../../testing/entries'

async function look(mayChange: boolean) {
  const { phone } = await secretarysPhone()
  const plans = defaultContactPlans.map((plan, i) =>
    i === 1
      ? {
          ...plan,
          turn: {
            ...{ planId: plan.planId, title: plan.title, label: '2027 年春节' },
            ...{ from: day('2027-01-30'), until: day('2027-02-09') },
          },
        }
      : plan,
  )
  phone.answer(readContactPlans, { version: 0, mayChange, plans })
  await openPage(() => import('./index'))
  await screen.findByText('一季一访')
  return phone
}

test('a branch reads what the county wants, when and of whom', async () => {
  const phone = await look(false)
  expect(screen.getByText('每季度 · 本支部外出的党员')).toBeTruthy()
  expect(screen.getByText('春节、端午节、中秋节、国庆节 · 本支部外出的党员')).toBeTruthy()
  expect(screen.getByText('下一轮：2027 年春节，明年1月30日开始')).toBeTruthy()
  expect(screen.getByText('停用')).toBeTruthy()
  expect(screen.queryByText('加一项')).toBeNull()
  tap(screen.getByText('一季一访'))
  expect(phone.called.filter((call) => call.startsWith('navigateTo'))).toEqual([])
})

test('the county goes on to change one, or to add one', async () => {
  const phone = await look(true)
  tap(screen.getByText('一季一访'))
  tap(screen.getByText('加一项'))
  const page = '/features/contact/pages/plan/index'
  expect(phone.called.filter((call) => call.startsWith('navigateTo'))).toEqual([
    `navigateTo "${page}?planId=${defaultContactPlans[0]?.planId ?? ''}"`,
    `navigateTo "${page}"`,
  ])
})
