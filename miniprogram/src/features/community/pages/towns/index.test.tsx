import { screen } from '@testing-library/react'
import { listTowns } from '@shared/community/contract'
import { officer } from '@/testing/office'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { member } from '@/testing/people'

test('the towns of the county; one opens its communities', async () => {
  const { phone } = await phoneOf(officer)
  phone.answer(listTowns, { towns: [{ code: '469998001', name: '雁回镇' }] })
  await openPage(() => import('./index'))
  tap(await screen.findByText('雁回镇'))
  expect(phone.called).toEqual(['navigateTo "/features/community/pages/town/index?townCode=469998001"'])
})

test('a county without a list says who adds it', async () => {
  const { phone } = await phoneOf(officer)
  phone.answer(listTowns, { towns: [] })
  await openPage(() => import('./index'))
  expect(await screen.findByText(/还没有本县的街道名单/)).toBeTruthy()
})

test('who looks after no place is told for whom it is', async () => {
  await phoneOf(member)
  await openPage(() => import('./index'))
  expect(await screen.findByText(/这一页给管地方的同志用/)).toBeTruthy()
})
