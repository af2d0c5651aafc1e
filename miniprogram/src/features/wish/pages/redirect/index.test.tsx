import { fireEvent, screen } from '@testing-library/react'
import { readWish, settleWish } from '@shared/wish/contract'
import { communityWorker } from '@/testing/community-worker'
import { receipt } from '@/testing/office'
import { openPage, phoneOf, tap, turnWheel } from '@/testing/open-page'
import { keepersWish, wishId } from '../../testing/wishes'

const writes = (label: string, value: string) =>
  fireEvent.input(screen.getByRole('textbox', { name: label }), { target: { value } })

test('it goes on to a named person with a number and a day, never as a bare no', async () => {
  const { phone } = await phoneOf(communityWorker)
  phone.answer(readWish, keepersWish())
  phone.answer(settleWish, receipt)
  await openPage(() => import('./index'), { wishId })
  tap(await screen.findByRole('button', { name: '转过去' }))
  expect(screen.getByText('请写谁跟着办')).toBeTruthy()
  expect(screen.getByText('请选哪天前回话')).toBeTruthy()
  tap(screen.getByRole('button', { name: /^转给，/ }))
  tap(screen.getByText('物业'))
  writes('谁跟着办', '物业孙师傅')
  writes('他的电话', '0999-7000010')
  await turnWheel(screen.getByRole('button', { name: /^哪天前回话/ }), { value: '2026-11-29' })
  tap(screen.getByRole('button', { name: '转过去' }))
  await screen.findByText('转给能办的人')
  expect(phone.received.find(({ endpoint }) => endpoint === 'settleWish')?.body).toEqual({
    ...{ step: 'redirect', to: 'property', who: '物业孙师傅', phone: '0999-7000010', by: '2026-11-29' },
  })
})
