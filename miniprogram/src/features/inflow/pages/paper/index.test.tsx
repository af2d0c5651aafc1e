import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { registerInflowOnPaper } from '@shared/inflow/contract'
import { listTowns } from '@shared/community/contract'
import { instant } from '@shared/time'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { host, nobodyYet, testId } from '@/testing/people'

async function open() {
  const { phone } = await phoneOf(host)
  phone.answer(listTowns, { towns: [] })
  phone.answer(registerInflowOnPaper, {
    ...{ id: testId('inflow', 1), version: 1, state: 'registered', at: instant(0) },
  })
  await openPage(() => import('./index'))
  return phone
}

test('how the person agreed is asked first; what is missing is said beside each field, and nothing is sent', async () => {
  const phone = await open()
  tap(await screen.findByText('提交登记'))
  expect(await screen.findByText('请先念给本人听，选怎么同意的')).toBeTruthy()
  tap(screen.getByText('本人同意了吗'))
  tap(within(await screen.findByRole('dialog')).getByText('本人在纸上签了字'))
  tap(screen.getByText('提交登记'))
  expect(await screen.findByText('请填您的姓名')).toBeTruthy()
  expect(screen.getByText('请填 11 位手机号')).toBeTruthy()
  expect(screen.getByText('请选到区县一级')).toBeTruthy()
  fireEvent.change(screen.getByLabelText('手机号'), { target: { value: '19900000071' } })
  await waitFor(() => expect(screen.getByDisplayValue('19900000071')).toBeTruthy())
  expect(phone.asked()).not.toContain('registerInflowOnPaper')
})

test('the texts that are read out stand on the page', async () => {
  await open()
  tap(await screen.findByText('看要念的说明'))
  expect(screen.getByText('您的信息怎么用')).toBeTruthy()
  expect(screen.getByText('两样敏感信息，要单独问您')).toBeTruthy()
})

test('who hosts nowhere is told for whom the page is', async () => {
  await phoneOf(nobodyYet)
  await openPage(() => import('./index'))
  expect(await screen.findByText(/这一页给驿站的同志用/)).toBeTruthy()
})
