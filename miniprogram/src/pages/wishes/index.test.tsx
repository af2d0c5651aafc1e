import { screen } from '@testing-library/react'
import type { Me } from '@shared/account/schema'
import { listPlaces, listTowns } from '@shared/community/contract'
import { listWishes } from '@shared/wish/contract'
import { card } from '@/features/wish/testing/wishes'
import { communityWorker } from '@/testing/community-worker'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { member, nobodyYet, testId } from '@/testing/people'

const home = {
  ...{ countyId: testId('county', 1), countyName: '云溪县' },
  ...{ communityId: testId('place', 1), communityName: '海棠社区' },
  ...{ compoundId: testId('place', 2), compoundName: '海棠花园小区' },
}
const atHome: Me = { ...member, resident: home }

async function open(me: Me, storage?: Map<string, unknown>) {
  const { phone } = await phoneOf(me, storage)
  phone.answer(listWishes, ({ query }) => ({ wishes: query.kind === 'goods' ? [] : [card] }))
  phone.answer(listTowns, { towns: [{ code: '469998001', name: '雁回镇' }] })
  phone.answer(listPlaces, { places: [] })
  await openPage(() => import('./index'))
  return phone
}
const queries = (phone: Awaited<ReturnType<typeof open>>) =>
  phone.received.filter(({ endpoint }) => endpoint === 'listWishes').map(({ query }) => query)

test('a card tells for whom, where, and why it is offered; it opens as one’s own', async () => {
  const phone = await open(atHome)
  expect(await screen.findByText('离您近 · 会修水电 · 等了 9 天')).toBeTruthy()
  expect(screen.getByText('老人 · 海棠花园 · 请人帮忙')).toBeTruthy()
  tap(screen.getByRole('button', { name: '认领：想请人换厨房灯泡' }))
  tap(screen.getByRole('button', { name: '许个心愿' }))
  tap(screen.getByText('我认领的'))
  tap(screen.getByText('我的心愿'))
  expect(phone.called).toEqual([
    `navigateTo "/features/wish/pages/wish/index?wishId=${card.wishId}&as=own"`,
    'navigateTo "/features/wish/pages/post/index"',
    'navigateTo "/features/wish/pages/claims/index"',
    'navigateTo "/features/wish/pages/mine/index"',
  ])
  expect(queries(phone)).toEqual([{ placeId: home.communityId, order: 'newest' }])
})

test('by kind, by place, those that wait longest first, or those that suit the reader', async () => {
  const phone = await open(atHome)
  await screen.findByText('离您近 · 会修水电 · 等了 9 天')
  tap(screen.getByRole('tab', { name: '东西' }))
  expect(await screen.findByText('这里现在没有等人帮忙的心愿')).toBeTruthy()
  tap(screen.getByRole('tab', { name: '全部' }))
  tap(screen.getByRole('button', { name: /^先看/ }))
  tap(screen.getByText('等得最久的'))
  tap(screen.getByRole('button', { name: /^看哪里/ }))
  tap(screen.getByText('海棠花园小区'))
  expect(await screen.findByText('离您近 · 会修水电 · 等了 9 天')).toBeTruthy()
  expect(queries(phone)).toContainEqual({ placeId: home.communityId, order: 'newest', kind: 'goods' })
  expect(queries(phone).at(-1)).toEqual({ placeId: home.compoundId, order: 'longest' })
  tap(screen.getByRole('button', { name: /^先看/ }))
  tap(screen.getByText('适合我的'))
  expect(await screen.findByText('离您近 · 会修水电 · 等了 9 天')).toBeTruthy()
  expect(queries(phone).at(-1)).toEqual({ placeId: home.compoundId, order: 'offered' })
})

test('who lives nowhere here yet chooses a street, which the phone remembers', async () => {
  const phone = await open({
    ...nobodyYet,
    county: atHome.county,
    inflow: { inflowId: testId('inflow', 1), countyId: home.countyId },
  })
  tap(await screen.findByRole('button', { name: '选一个地方' }))
  tap(await screen.findByRole('button', { name: /^街道或乡镇/ }))
  tap(await screen.findByText('雁回镇'))
  tap(screen.getByRole('button', { name: '看这里' }))
  await screen.findByText('离您近 · 会修水电 · 等了 9 天')
  expect(queries(phone)).toEqual([{ townCode: '469998001', order: 'newest' }])
  expect(screen.queryByText('我认领的')).toBeNull()
  expect(phone.share?.()).toEqual({
    ...{ title: '邻居们的心愿，看看您能帮上哪一个', path: '/pages/wishes/index' },
    imageUrl: '/assets/share/wish.png',
  })
})

test('who has said of no place that they live there says so first', async () => {
  const phone = await open(nobodyYet)
  tap(await screen.findByRole('button', { name: '登记住在哪里' }))
  expect(phone.called).toEqual(['navigateTo "/features/account/pages/resident/index"'])
  expect(queries(phone)).toEqual([])
})

test('who works here without living here reads it in that role', async () => {
  const phone = await open(communityWorker)
  tap(await screen.findByRole('button', { name: '看看：想请人换厨房灯泡' }))
  tap(screen.getByText('核实和发布'))
  expect(phone.called).toEqual([
    `navigateTo "/features/wish/pages/wish/index?wishId=${card.wishId}"`,
    'navigateTo "/features/wish/pages/inbox/index"',
  ])
  expect(queries(phone)).toEqual([{ placeId: testId('place', 1), order: 'newest' }])
})
