import { screen, waitFor, within } from '@testing-library/react'
import * as v from 'valibot'
import { instant } from '@shared/time'
import { confirmMobile, listAway, proposeGroup, readAwayFigures } from '@shared/trip/contract'
import type { Me } from '@shared/account/schema'
import type { AwayCard } from '@shared/trip/schema'
import { host, secretary, testId } from '@/testing/people'
import { actingAs, awayCard } from '../../testing/away'
import { openPage, phoneOf, tap } from '../../testing/open-page'

const receipt = { id: testId('trip', 1), version: 4, state: 'hosted', at: instant(0) }

const none = { away: 0, toLeave: 0, mobile: 0, registered: 0, toReview: 0, toRegister: 0 }
const figuresOf = (own: object, orgs: object[] = [], more: object = {}) =>
  v.parse(readAwayFigures.output, {
    ...{ orgId: testId('org', 1), orgName: '柳树湾村党支部', mayList: true, orgs },
    ...{ own: { ...none, ...own }, whole: { ...none, ...own } },
    ...more,
  })

async function look(trips: AwayCard[], own: object = { away: trips.length }) {
  const phone = await phoneOf(secretary, actingAs(secretary))
  phone.answer(listAway, { trips })
  phone.answer(readAwayFigures, figuresOf(own))
  phone.answer(confirmMobile, receipt)
  await openPage(() => import('./index'))
  return phone
}
const sent = (phone: Awaited<ReturnType<typeof look>>) =>
  phone.received.filter(({ endpoint }) => endpoint === 'confirmMobile').map(({ body }) => body)

test('who is away and who is a mobile member are two figures', async () => {
  await look(
    [awayCard(1, '林秀兰', { mobileSince: '2026-11-01' }), awayCard(2, '王建国'), awayCard(3, '李梅')],
    { away: 3, mobile: 1 },
  )
  expect((await screen.findByLabelText('在外的 3 人')).textContent).toBe('3在外的')
  expect(screen.getByLabelText('确认的流动党员 1 人')).toBeTruthy()
  expect(screen.getByText(/流动党员，待登记/)).toBeTruthy()
})

test.each([
  ['林秀兰是流动党员', true],
  ['林秀兰不算', false],
])('half a year away: a person looks, and says “%s” at one tap', async (button, isMobile) => {
  const phone = await look([awayCard(1, '林秀兰', { isCandidate: true })])
  expect(await screen.findByText('出去快半年，请看一看')).toBeTruthy()
  tap(screen.getByRole('button', { name: button }))
  await waitFor(() => expect(sent(phone)).toEqual([{ isMobile }]))
  await waitFor(() => expect(screen.queryByText('出去快半年，请看一看')).toBeNull())
})

test('the list is narrowed to whom to call, and each opens the trip', async () => {
  const phone = await look([
    awayCard(1, '林秀兰', { contactOverdue: true }),
    awayCard(2, '王建国', { homeVisit: { from: '2026-11-20', until: '2026-11-25' } }),
  ])
  tap(await screen.findByRole('tab', { name: '该联系了 1' }))
  expect(screen.queryByText(/^王建国/)).toBeNull()
  tap(screen.getByRole('tab', { name: '回家几天 1' }))
  expect(screen.getByText(/11月25日前在家/)).toBeTruthy()
  tap(screen.getByText(/^王建国/))
  expect(phone.called.join()).toContain('features/trip/pages/trip/index?tripId=')
})

test('three gone to one place are said to be enough for a temporary group', async () => {
  await look([awayCard(1, '林秀兰'), awayCard(2, '王建国'), awayCard(3, '李梅')])
  const hint = within((await screen.findByText('可以建临时党小组')).parentElement!)
  expect(hint.getByText('3 人在海南 三亚')).toBeTruthy()
})

test('more have gone to one place than the list shows: the whole branch is counted, and some of them named', async () => {
  const phone = await phoneOf(secretary, actingAs(secretary))
  phone.answer(listAway, { trips: [awayCard(1, '林秀兰'), awayCard(2, '王建国')] })
  const together = [{ regionCode: '460203', place: ['海南省', '三亚市', '吉阳区'], count: 7 }]
  phone.answer(readAwayFigures, figuresOf({ away: 60 }, [], { together }))
  await openPage(() => import('./index'))
  const hint = within((await screen.findByText('可以建临时党小组')).parentElement!)
  expect(hint.getByText('7 人在海南 三亚')).toBeTruthy()
  expect(hint.getByText(/^林秀兰、王建国 等 7 人。/)).toBeTruthy()
})

test('nobody is away, and for whom this is', async () => {
  await look([])
  expect(await screen.findByText(/现在没有人在外/)).toBeTruthy()
  await phoneOf(host)
  await openPage(() => import('./index'))
  expect(await screen.findByText(/这一页给支部和上级党组织的同志用/)).toBeTruthy()
})

test('the branch asks the committee above for a group; whoever arranges the tree sets it up, filled in', async () => {
  const three = [awayCard(1, '林秀兰'), awayCard(2, '王建国'), awayCard(3, '李梅')]
  const phone = await look(three)
  phone.answer(proposeGroup, { ...receipt, id: testId('org', 1), state: 'proposed' })
  tap(await screen.findByText('请上级建'))
  expect(await screen.findByText(/上级收到了/)).toBeTruthy()
  const asked = phone.received.find(({ endpoint }) => endpoint === 'proposeGroup')
  expect(asked?.body).toEqual({ orgId: testId('org', 1), regionCode: '460203' })
})

const worker: Me = {
  ...secretary,
  grants: secretary.grants.map((grant) => ({
    ...grant,
    ...{ role: 'party_worker', orgId: testId('org', 7), orgName: '清泉镇党委' },
  })),
}
const below = (n: number, name: string, more: object) => ({
  ...{ orgId: testId('org', n), name, hasBelow: false, mayList: true, figures: { ...none, ...more } },
})

test('above a branch: both figures of each organisation below, and the way into each', async () => {
  const phone = await phoneOf(worker, actingAs(worker))
  phone.answer(listAway, { trips: [] })
  const orgs = [below(1, '柳树湾村党支部', { away: 5, mobile: 2, toRegister: 1 }), below(2, '石桥村支部', {})]
  const own = { orgId: testId('org', 7), orgName: '清泉镇党委', whole: { ...none, away: 5, mobile: 2 } }
  phone.answer(readAwayFigures, figuresOf({}, orgs, own))
  await openPage(() => import('./index'))
  expect(await screen.findByText('在外 5 人 · 确认的流动党员 2 人')).toBeTruthy()
  expect(screen.getByLabelText('在外的 5 人')).toBeTruthy()
  expect(screen.getByText('1 人待登记')).toBeTruthy()
  expect(screen.queryByText(/现在没有人在外/)).toBeNull()
  tap(screen.getByText('柳树湾村党支部'))
  expect(phone.called.join()).toContain(`trip/pages/away/index?orgId=${testId('org', 1)}`)
})

test('the list of a branch below is asked for by whoever may have it alone', async () => {
  const officer = await phoneOf(worker, actingAs(worker))
  officer.answer(readAwayFigures, figuresOf({ away: 1 }, [], { mayList: false }))
  await openPage(() => import('./index'), { orgId: testId('org', 1) })
  await waitFor(() => expect(officer.asked()).toContain('readAwayFigures'))
  expect(officer.asked()).not.toContain('listAway')
  const committee = await phoneOf(worker, actingAs(worker))
  committee.answer(readAwayFigures, figuresOf({ away: 1 }))
  committee.answer(listAway, { trips: [awayCard(1, '林秀兰')] })
  await openPage(() => import('./index'), { orgId: testId('org', 1) })
  expect(await screen.findByText(/^林秀兰 去/)).toBeTruthy()
})

test('from above, each way is about that branch and no other', async () => {
  const phone = await phoneOf(worker, actingAs(worker))
  phone.answer(readAwayFigures, figuresOf({}, [], { orgId: testId('org', 1), orgName: '柳树湾村党支部' }))
  phone.answer(listAway, { trips: [awayCard(1, '林秀兰')] })
  await openPage(() => import('./index'), { orgId: testId('org', 1) })
  tap(await screen.findByText('替本人登记外出'))
  tap(screen.getByText('发出的对接函'))
  tap(screen.getByText('在这个支部的党员'))
  const pages = ['trip/pages/behalf', 'letter/pages/letters', 'trip/pages/hosted']
  expect(phone.called.filter((call) => call.startsWith('navigateTo'))).toEqual(
    pages.map((page) => `navigateTo "/features/${page}/index?orgId=${testId('org', 1)}"`),
  )
})
