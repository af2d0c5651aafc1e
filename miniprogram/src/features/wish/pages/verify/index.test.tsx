import { fireEvent, screen } from '@testing-library/react'
import { instant } from '@shared/time'
import { listSimilarWishes, readWish, verifyWish } from '@shared/wish/contract'
import type { SimilarWish } from '@shared/wish/schema'
import { communityWorker } from '@/testing/community-worker'
import { receipt } from '@/testing/office'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { testId } from '@/testing/people'
import { keepersWish, wishId } from '../../testing/wishes'

const one: SimilarWish = {
  ...{ wishId: testId('wish', 2), version: 1, state: 'submitted', kind: 'service', text: '灯泡不亮了' },
  ...{ name: '陈', place: '海棠花园', submittedAt: instant(Date.parse('2026-11-20T01:00:00.000Z')) },
  ...{ sameAsker: true, linked: false },
}

async function open(more: Parameters<typeof keepersWish>[0] = {}, like: SimilarWish[] = []) {
  const { phone } = await phoneOf(communityWorker)
  phone.answer(readWish, keepersWish(more))
  phone.answer(verifyWish, receipt)
  phone.answer(listSimilarWishes, { wishes: like })
  await openPage(() => import('./index'), { wishId })
  return phone
}
const writes = (label: string, value: string) =>
  fireEvent.input(screen.getByRole('textbox', { name: label }), { target: { value } })

test('how it was verified, and the sentence that everybody would read', async () => {
  const phone = await open()
  await screen.findByText('厨房的灯坏了，我眼睛不好，换不了')
  tap(screen.getByRole('button', { name: '核实好了' }))
  expect(screen.getByText('请选怎么核实的')).toBeTruthy()
  tap(screen.getByRole('button', { name: /^怎么核实的/ }))
  tap(screen.getByText('打过电话'))
  writes('给大家看的一句话', '想请人换厨房灯泡')
  tap(screen.getByRole('button', { name: '核实好了' }))
  await screen.findByText('厨房的灯坏了，我眼睛不好，换不了')
  expect(phone.received.find(({ endpoint }) => endpoint === 'verifyWish')?.body).toEqual({
    ...{ how: 'phone', sentence: '想请人换厨房灯泡', mayVisit: true, hiddenFromCompound: false },
    times: '晚上七点以后',
  })
})

test('a sentence that tells who it is comes back beside the field', async () => {
  const phone = await open({ sentence: { text: '3 栋陈阿姨想换灯泡' } })
  phone.refuse(verifyWish, 'WISH_SENTENCE_TELLS', { sentence: '这里有姓名和楼号，请去掉' })
  tap(await screen.findByRole('button', { name: /^怎么核实的/ }))
  tap(screen.getByText('上门看过'))
  tap(screen.getByRole('button', { name: '核实好了' }))
  expect(await screen.findByText('这里有姓名和楼号，请去掉')).toBeTruthy()
})

test('where somebody else was quicker, the way to what became of it', async () => {
  const phone = await open({ state: 'published', maySteps: ['redirect'] })
  tap(await screen.findByText('看这个心愿'))
  expect(phone.called).toEqual([`redirectTo "/features/wish/pages/wish/index?wishId=${wishId}"`])
})

test('of a service also how many people it needs', async () => {
  const phone = await open({ sentence: { text: '想请人搬旧柜子' } })
  tap(await screen.findByRole('button', { name: /^怎么核实的/ }))
  tap(screen.getByText('上门看过'))
  tap(screen.getByRole('button', { name: /^要几个人/ }))
  tap(screen.getByText('3 个人'))
  expect(screen.getByText(/第一个认领的人牵头/)).toBeTruthy()
  tap(screen.getByRole('button', { name: '核实好了' }))
  await screen.findByText('核实')
  expect(phone.received.find(({ endpoint }) => endpoint === 'verifyWish')?.body).toMatchObject({ helpers: 3 })
})

test('others near in time and place are shown before it is verified; those put beside it no more', async () => {
  const linked = { ...one, wishId: testId('wish', 3), linked: true }
  const phone = await open({}, [one, linked])
  tap(await screen.findByText('附近有 1 个相近的心愿'))
  expect(phone.called).toEqual([`navigateTo "/features/wish/pages/similar/index?wishId=${wishId}"`])
})
