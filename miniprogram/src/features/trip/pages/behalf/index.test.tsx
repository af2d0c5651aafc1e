import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import * as v from 'valibot'
import { listMembers, readMember } from '@shared/member/contract'
import { memberViewSchema } from '@shared/member/schema'
import { instant } from '@shared/time'
import { fileTripOnBehalf } from '@shared/trip/contract'
import { secretary, testId } from '@/testing/people'
import { actingAs } from '../../testing/away'
import { openPage, phoneOf, tap } from '../../testing/open-page'
import { tripCard } from '../../testing/trips'

const memberId = testId('member', 1)
const receipt = { id: testId('trip', 9), version: 1, state: 'registered', at: instant(0) }
const view = (more: object = {}) =>
  v.parse(memberViewSchema, {
    ...{ memberId, version: 1, name: '林秀兰', orgId: testId('org', 1), orgName: '柳树湾村党支部' },
    ...{ state: 'active', away: false, bound: false, held: false, phone: '199****2121', opens: {} },
    ...{ viewer: 'origin', maySteps: [], trips: [tripCard('archived')] },
    ...more,
  })

async function look(member = view()) {
  const phone = await phoneOf(secretary, actingAs(secretary))
  phone.answer(readMember, member)
  phone.answer(fileTripOnBehalf, receipt)
  await openPage(() => import('./index'), { memberId })
  return phone
}
const sent = (phone: Awaited<ReturnType<typeof look>>) =>
  phone.received.filter(({ endpoint }) => endpoint === 'fileTripOnBehalf').map(({ body }) => body)
const chooses = (field: RegExp, option: string) => {
  tap(screen.getByRole('button', { name: field }))
  tap(screen.getByRole('radio', { name: new RegExp(`^${option}`) }))
}

test('what the last trip said is there; how the branch knows is asked, and the usual consent with it', async () => {
  const phone = await look()
  await screen.findByText('替林秀兰登记外出')
  chooses(/^怎么知道的/, '家里人说的')
  const relation = screen.getByLabelText('是他什么人')
  fireEvent.change(relation, { target: { value: '女儿' } })
  chooses(/^本人同意登记吗/, '口头同意了')
  tap(screen.getByText('登记这次外出'))
  expect(await screen.findByText('登记好了')).toBeTruthy()
  expect(sent(phone)).toEqual([
    expect.objectContaining({
      ...{ memberId, destination: { regionCode: '460203' }, reason: 'winter', leaveOn: '2026-11-22' },
      onBehalf: { source: 'family', consent: 'spoken', relation: '女儿' },
    }),
  ])
  tap(screen.getByText('看这次外出'))
  expect(phone.called.join()).toMatch(/redirectTo.*trip\/index\?tripId=/)
})

test('of one who left without telling, nobody could ask', async () => {
  const phone = await look()
  await screen.findByText('替林秀兰登记外出')
  chooses(/^怎么知道的/, '没说就走了')
  tap(screen.getByText('登记这次外出'))
  await waitFor(() => expect(sent(phone)).toHaveLength(1))
  expect(sent(phone)[0]).toMatchObject({ onBehalf: { source: 'found', consent: 'none' } })
})

test('what is missing is said at the field, and nothing leaves', async () => {
  const phone = await look(view({ trips: [] }))
  tap(await screen.findByText('登记这次外出'))
  expect(await screen.findByText('请选怎么知道的')).toBeTruthy()
  expect(screen.getByText('请选到区县一级')).toBeTruthy()
  expect(sent(phone)).toEqual([])
})

test('who has a trip already has one', async () => {
  await look(view({ trips: [tripCard('routed')] }))
  expect(await screen.findByText('林秀兰已经有一次外出在办')).toBeTruthy()
})

test('without a network it waits on the phone', async () => {
  const phone = await look()
  await screen.findByText('替林秀兰登记外出')
  chooses(/^怎么知道的/, '本人打电话说的')
  act(() => phone.setConnected(false))
  tap(screen.getByText('登记这次外出'))
  expect(await screen.findByText('存在手机里了')).toBeTruthy()
})

test('without a member named, somebody at home is chosen', async () => {
  const phone = await phoneOf(secretary, actingAs(secretary))
  const card = (n: number, name: string, more: object) =>
    view({ memberId: testId('member', n), name, ...more })
  phone.answer(listMembers, {
    total: 3,
    members: [card(1, '林秀兰', { away: true }), card(2, '王建国', {}), card(3, '李梅', { state: 'left' })],
  })
  await openPage(() => import('./index'))
  tap(await screen.findByText('王建国'))
  expect(screen.queryByText('林秀兰')).toBeNull()
  expect(phone.called.join()).toContain(`behalf/index?memberId=${testId('member', 2)}`)
})

test('opened from above for a branch, it is that one’s roster', async () => {
  const phone = await phoneOf(secretary, actingAs(secretary))
  phone.answer(listMembers, { total: 0, members: [] })
  await openPage(() => import('./index'), { orgId: testId('org', 5) })
  expect(await screen.findByText(/没有这样的人/)).toBeTruthy()
  const asked = phone.received.find(({ endpoint }) => endpoint === 'listMembers')
  expect(asked?.query).toMatchObject({ orgId: testId('org', 5) })
})

test('what is begun stays on this phone when the page is left, for that member alone, and goes with the filing', async () => {
  const storage = new Map<string, unknown>(actingAs(secretary))
  const first = await phoneOf(secretary, storage)
  first.answer(readMember, view())
  const page = await openPage(() => import('./index'), { memberId })
  await screen.findByText('替林秀兰登记外出')
  chooses(/^怎么知道的/, '没说就走了')
  tap(screen.getByText('还可以写（不写也行）'))
  fireEvent.change(screen.getByLabelText('在哪个单位'), { target: { value: '海棠渔港' } })
  page.unmount()
  await openPage(() => import('./index'), { memberId })
  expect(await screen.findByText(/上次没填完的还在/)).toBeTruthy()
  tap(screen.getByText('还可以写（不写也行）'))
  expect(screen.getByLabelText('在哪个单位')).toHaveProperty('value', '海棠渔港')
  first.answer(fileTripOnBehalf, receipt)
  fireEvent.change(screen.getByLabelText('紧急联系人'), { target: { value: '林小梅' } })
  tap(screen.getByText('登记这次外出'))
  expect(await screen.findByText('请写紧急联系人的姓名和电话')).toBeTruthy()
  fireEvent.change(screen.getByLabelText('紧急联系人的电话'), { target: { value: '19900008888' } })
  tap(screen.getByText('登记这次外出'))
  expect(await screen.findByText('登记好了')).toBeTruthy()
  expect(sent(first)[0]).toMatchObject({
    more: { unitName: '海棠渔港', emergency: { name: '林小梅', phone: '19900008888' } },
  })
  expect([...storage.keys()].filter((key) => key.includes('behalf:'))).toEqual([])
})
