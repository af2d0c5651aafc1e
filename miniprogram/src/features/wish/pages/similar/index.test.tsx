import { screen } from '@testing-library/react'
import { instant } from '@shared/time'
import { linkWish, listSimilarWishes } from '@shared/wish/contract'
import { communityWorker } from '@/testing/community-worker'
import { receipt } from '@/testing/office'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { testId } from '@/testing/people'
import { wishId } from '../../testing/wishes'

const other = testId('wish', 2)

async function open(isAny = true) {
  const { phone } = await phoneOf(communityWorker)
  const one = {
    ...{ wishId: other, version: 1, state: 'submitted', kind: 'service', text: '灯泡不亮了' },
    ...{ name: '陈', place: '海棠花园', submittedAt: instant(Date.parse('2026-11-20T01:00:00.000Z')) },
    ...{ sameAsker: true, linked: false },
  } as const
  phone.answer(listSimilarWishes, { wishes: isAny ? [one] : [] })
  phone.answer(linkWish, receipt)
  await openPage(() => import('./index'), { wishId })
  return phone
}

test('the same one told twice is merged into the other, which opens', async () => {
  const phone = await open()
  tap(await screen.findByText('灯泡不亮了'))
  tap(screen.getByText('就是同一个'))
  await screen.findByText('灯泡不亮了')
  expect(phone.received.find(({ endpoint }) => endpoint === 'linkWish')?.body).toEqual({ other, how: 'same' })
  expect(phone.called).toEqual([`redirectTo "/features/wish/pages/wish/index?wishId=${other}"`])
})

test('nothing like it is said', async () => {
  await open(false)
  expect(await screen.findByText('没有看起来重复的')).toBeTruthy()
})
