import { fireEvent, screen, within } from '@testing-library/react'
import { dayOf, instant } from '@shared/time'
import { publishWish, readWish, settleWish } from '@shared/wish/contract'
import type { WishView } from '@shared/wish/schema'
import { communityWorker } from '@/testing/community-worker'
import { receipt } from '@/testing/office'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { claim, keepersWish, wishId } from '../../testing/wishes'

const yesterday = dayOf(instant(Date.parse('2026-11-21T02:00:00.000Z')))

async function look(wish: WishView) {
  const { phone } = await phoneOf(communityWorker)
  phone.answer(readWish, wish)
  for (const endpoint of [publishWish, settleWish]) phone.answer(endpoint, receipt)
  await openPage(() => import('./index'), { wishId })
  return phone
}
const sent = (phone: Awaited<ReturnType<typeof look>>) =>
  phone.received
    .filter(({ endpoint }) => endpoint === 'publishWish' || endpoint === 'settleWish')
    .map(({ body }) => body)

async function chooses(step: string) {
  tap(await screen.findByRole('button', { name: '更多要办的' }))
  tap(screen.getByText(step))
}
const writes = (label: string, value: string) =>
  fireEvent.input(screen.getByRole('textbox', { name: label }), { target: { value } })

test('what there is to verify leads to the form, to others like it, and to whoever can do it', async () => {
  const phone = await look(keepersWish({ maySteps: ['verify', 'return', 'redirect', 'link'] }))
  tap(await screen.findByRole('button', { name: '去核实' }))
  await chooses('有没有重复的')
  await chooses('转给能办的人')
  expect(phone.called).toEqual([
    `navigateTo "/features/wish/pages/verify/index?wishId=${wishId}"`,
    `navigateTo "/features/wish/pages/similar/index?wishId=${wishId}"`,
    `navigateTo "/features/wish/pages/redirect/index?wishId=${wishId}"`,
  ])
  await chooses('请本人补充')
  writes('请本人补充什么', '要多大的灯泡？')
  tap(screen.getByRole('button', { name: '请补充' }))
  await screen.findByText('请核实')
  expect(sent(phone)).toEqual([{ step: 'return', reason: '要多大的灯泡？' }])
})

test('it is published with the spoken yes that the worker writes down, and not without', async () => {
  const sentence = { text: '想请人换厨房灯泡' }
  const phone = await look(keepersWish({ state: 'verifying', maySteps: ['publish'], sentence }))
  tap(await screen.findByRole('button', { name: '发布' }))
  const sheet = within(screen.getByRole('dialog', { name: '发布' }))
  tap(sheet.getByRole('button', { name: '发布' }))
  expect(screen.getByText('请先念给本人听，再选怎么同意的')).toBeTruthy()
  tap(sheet.getByRole('button', { name: /^本人怎么同意的/ }))
  tap(screen.getByText('念给本人听，口头同意'))
  tap(sheet.getByRole('button', { name: '发布' }))
  expect(await screen.findByText('发布了，心愿清单里能看到了。')).toBeTruthy()
  expect(sent(phone)).toEqual([{ agreement: { how: 'spoken', on: '2026-11-22' } }])
})

test('whoever agreed on their own phone isn’t asked again', async () => {
  const sentence = { text: '想请人换厨房灯泡', agreed: { how: 'self', on: yesterday } } as const
  const phone = await look(keepersWish({ state: 'verifying', maySteps: ['publish'], sentence }))
  tap(await screen.findByRole('button', { name: '发布' }))
  await screen.findByText('发布了，心愿清单里能看到了。')
  expect(sent(phone)).toEqual([{}])
})

test('a claim is taken back with a reason; what is claimed is arranged', async () => {
  const phone = await look(
    keepersWish({ state: 'claimed', maySteps: ['arrange', 'revoke'], claim: claim({ handOver: undefined }) }),
  )
  expect(await screen.findByText('周启明认领了')).toBeTruthy()
  tap(screen.getByRole('button', { name: '约时间' }))
  expect(phone.called).toEqual([`navigateTo "/features/wish/pages/arrange/index?wishId=${wishId}"`])
  await chooses('收回认领')
  writes('为什么收回认领', '联系不上')
  tap(screen.getByRole('button', { name: '收回认领' }))
  expect(await screen.findByText('收回了，别人可以认领了。')).toBeTruthy()
  expect(sent(phone)).toEqual([{ step: 'revoke', reason: '联系不上' }])
})

test('it is confirmed on a signed paper, or ends without having come true with a reason', async () => {
  const phone = await look(
    keepersWish({ state: 'fulfilled', maySteps: ['confirm_on_paper', 'close_not_done'], claim: claim() }),
  )
  tap(await screen.findByRole('button', { name: '本人签字确认了' }))
  const paper = within(screen.getByRole('dialog', { name: '本人签字确认了' }))
  tap(paper.getByRole('button', { name: '本人签字确认了' }))
  expect(await screen.findByText('确认好了，签了字的纸请存好。')).toBeTruthy()
  await chooses('结束，没有办成')
  const sheet = within(screen.getByRole('dialog', { name: '结束，没有办成' }))
  tap(sheet.getByRole('button', { name: '结束' }))
  expect(sheet.getByText('请选一个')).toBeTruthy()
  tap(sheet.getByRole('button', { name: /^为什么/ }))
  tap(screen.getByText('已经解决了'))
  writes('对本人怎么说', '孩子回来换好了')
  tap(sheet.getByRole('button', { name: '结束' }))
  await screen.findAllByText('等本人确认')
  expect(sent(phone)).toEqual([
    { step: 'confirm_on_paper', on: '2026-11-22' },
    { step: 'close_not_done', why: 'solved_otherwise', reason: '孩子回来换好了' },
  ])
})

test('what went on to somebody is asked after', async () => {
  const phone = await look(keepersWish({ state: 'redirected', maySteps: ['follow_up'] }))
  tap(await screen.findByRole('button', { name: '记下结果' }))
  const sheet = within(screen.getByRole('dialog', { name: '记下结果' }))
  tap(sheet.getByRole('button', { name: /^那边办了吗/ }))
  tap(screen.getByRole('radio', { name: '办好了' }))
  writes('怎么说的', '物业修好了')
  tap(sheet.getByRole('button', { name: '记下结果' }))
  expect(await screen.findByText('记下了，请给本人回个话。')).toBeTruthy()
  expect(sent(phone)).toEqual([{ step: 'follow_up', done: true, note: '物业修好了' }])
})

test('what was cleared up goes on, and a complaint goes past those whom it is about', async () => {
  const phone = await look(keepersWish({ state: 'suspended', maySteps: ['resume', 'mark_complaint'] }))
  tap(await screen.findByRole('button', { name: '查清了，接着办' }))
  tap(within(screen.getByRole('dialog')).getByText('接着办'))
  expect(await screen.findByText('双方都知道可以接着办了。')).toBeTruthy()
  await chooses('这是投诉，往上转')
  tap(within(screen.getByRole('dialog', { name: '这是一件投诉？' })).getByText('往上转'))
  await screen.findByText('有人没打招呼就来了')
  expect(sent(phone)).toEqual([{ step: 'resume' }, { step: 'mark_complaint' }])
})

test('one that is taken up again says what its asker wasn’t content with, also on its line', async () => {
  const at = instant(Date.parse('2026-11-21T02:00:00.000Z'))
  await look(
    keepersWish({
      ...{ state: 'published', maySteps: ['redirect'], reopenReason: '灯又不亮了' },
      timeline: [{ at, type: 'wish.reopened', side: 'asker', reason: '灯又不亮了' }],
    }),
  )
  expect(await screen.findByText('灯又不亮了')).toBeTruthy()
  expect(screen.getByText('为什么再办一次，本人说')).toBeTruthy()
  expect(screen.getByText(/：灯又不亮了$/)).toBeTruthy()
})
