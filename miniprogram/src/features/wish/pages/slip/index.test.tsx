import { screen } from '@testing-library/react'
import { readWish } from '@shared/wish/contract'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { nobodyYet } from '@/testing/people'
import { askersWish, claim, handOver, wishId } from '../../testing/wishes'

async function open(more: Parameters<typeof askersWish>[0]) {
  const { phone } = await phoneOf(nobodyYet)
  phone.answer(readWish, askersWish({ state: 'fulfilling', ...more }))
  await openPage(() => import('./index'), { wishId, as: 'own' })
  return phone
}

test('who comes, when, the code word and whom to call, and that no money is asked', async () => {
  const phone = await open({ claim: claim() })
  for (const text of ['周启明', '11月24日 星期二 19:00', '上门', '海棠花开', '叶小禾', '0999-7000009'])
    expect(await screen.findByText(text)).toBeTruthy()
  expect(screen.getByText('说不出暗号，不开门。不收钱，不要验证码。')).toBeTruthy()
  tap(screen.getByRole('button', { name: '给叶小禾打电话' }))
  expect(phone.called).toEqual(['makePhoneCall "0999-7000009"'])
})

test('who stays unnamed isn’t named; before anything is arranged that is said', async () => {
  const { visitor: _unnamed, codeWord: _none, at: _open, ...rest } = handOver
  await open({ claim: claim({ handOver: { ...rest, where: 'worker' } }) })
  expect((await screen.findAllByText('社区转交')).length).toBeGreaterThan(0)
  expect(screen.queryByText('周启明')).toBeNull()
  await open({})
  expect(await screen.findByText(/还没有约好/)).toBeTruthy()
})
