import { screen, within } from '@testing-library/react'
import { joinWish, leaveWish, readWish } from '@shared/wish/contract'
import { receipt } from '@/testing/office'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { member } from '@/testing/people'
import { card, claim, claimantsWish, publicWish, wishId } from '../../testing/wishes'

test('one that needs more says how many are missing, and who joins is asked once', async () => {
  const { phone } = await phoneOf(member)
  const needs = { ...card, helpers: 3, missing: 2 }
  phone.answer(readWish, publicWish({ state: 'claimed', maySteps: ['join'], card: needs }))
  phone.answer(joinWish, receipt)
  await openPage(() => import('./index'), { wishId, as: 'own' })
  expect(await screen.findByText(/还差 2 人/)).toBeTruthy()
  tap(screen.getByRole('button', { name: '一起帮忙' }))
  tap(within(await screen.findByRole('dialog')).getByRole('button', { name: '一起帮忙' }))
  expect(await screen.findByText('谢谢您，社区约好了会告诉您。')).toBeTruthy()
  expect(phone.asked().filter((one) => one === 'joinWish')).toHaveLength(1)
})

test('who helps along reads the hand-over, and can say that they can’t come', async () => {
  const { phone } = await phoneOf(member)
  const {
    text: _said,
    times: _when,
    mayVisit: _how,
    ...seen
  } = claimantsWish({
    ...{ side: 'joined', maySteps: ['leave'], mayReveal: [] },
  })
  phone.answer(readWish, seen)
  phone.answer(leaveWish, receipt)
  await openPage(() => import('./index'), { wishId, as: 'own' })
  expect(await screen.findByText('约好了，一起去')).toBeTruthy()
  expect(screen.getByText('海棠花开')).toBeTruthy()
  expect(screen.getByText('牵头的人')).toBeTruthy()
  tap(screen.getByRole('button', { name: '来不了' }))
  tap(within(await screen.findByRole('dialog')).getByRole('button', { name: '来不了' }))
  expect(await screen.findByText('知道了，谢谢您说一声。')).toBeTruthy()
})

test('the one who claimed it and the asker read who helps along', async () => {
  const { phone } = await phoneOf(member)
  phone.answer(readWish, claimantsWish({ joined: [{ name: '何大勇', at: claim().claimedAt }] }))
  await openPage(() => import('./index'), { wishId, as: 'own' })
  expect(await screen.findByText('何大勇')).toBeTruthy()
  expect(screen.getByText('一起来帮的人')).toBeTruthy()
})
