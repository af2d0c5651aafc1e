import { fireEvent, screen, waitFor } from '@testing-library/react'
import { readContactPlans, saveContactPlan } from '@shared/contact/contract'
import { defaultContactPlans } from '@shared/contact/plans'
import { openPage, tap } from '@/testing/open-page'
import { receipt, secretarysPhone } from '../../testing/entries'

const [first] = defaultContactPlans
const planId = first?.planId ?? ''

async function look(params: Record<string, string>, mayChange = true) {
  const { phone } = await secretarysPhone()
  phone.answer(readContactPlans, { version: 3, mayChange, plans: [...defaultContactPlans] })
  phone.answer(saveContactPlan, receipt)
  await openPage(() => import('./index'), params)
  return phone
}

test('words, frequency and festivals of a plan are changed, on the version that was read', async () => {
  const phone = await look({ planId })
  fireEvent.change(await screen.findByLabelText('叫什么'), { target: { value: '逢节一问' } })
  tap(screen.getByRole('button', { name: '多久一次，每季度' }))
  tap(screen.getByText('每逢节日'))
  tap(screen.getByRole('checkbox', { name: '重阳节' }))
  tap(screen.getByText('存好'))
  await waitFor(() => expect(phone.called).toContain('navigateBack'))
  expect(phone.received.find(({ endpoint }) => endpoint === 'saveContactPlan')).toMatchObject({
    params: { planId },
    body: { version: 3, title: '逢节一问', rhythm: 'festival', festivals: ['double_ninth'], active: true },
  })
})

test('a new one begins empty; a refusal stands beside its field', async () => {
  const phone = await look({})
  expect(await screen.findByRole('button', { name: '存好' })).toHaveProperty('disabled', true)
  phone.refuse(saveContactPlan, 'CHANGED_MEANWHILE')
  fireEvent.change(screen.getByLabelText('叫什么'), { target: { value: '一月一问' } })
  tap(screen.getByText('存好'))
  expect(await screen.findByText('没有存好')).toBeTruthy()
  expect(screen.getByText(/请刷新看看/)).toBeTruthy()
})

test('whoever may not change it is told for whom the page is', async () => {
  await look({ planId }, false)
  expect(await screen.findByText(/这一页给县里的管理员用/)).toBeTruthy()
})
