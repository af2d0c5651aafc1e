import { act, screen, waitFor, within } from '@testing-library/react'
import type { Me } from '@shared/account/schema'
import { markNoticeRead } from '@shared/notice/contract'
import type { Notice } from '@shared/notice/schema'
import { dayOf, instant } from '@shared/time'
import { readToday } from '@shared/today/contract'
import { fileTrip, readTrip } from '@shared/trip/contract'
import { tripCard, tripView } from '@/features/trip/testing/trips'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { daughter, host, member, secretary, testId } from '@/testing/people'

const open = () => openPage(() => import('./index'))
const nothing = { waiting: [], expected: [], notices: [] }
const at = instant(Date.parse('2026-11-22T01:12:00.000Z'))
const tripId = testId('trip', 1)
const notice = (n: number, more: Partial<Notice> = {}): Notice => ({
  ...{
    noticeId: testId('notice', n),
    code: 'trip_registered',
    params: { org: '柳树湾村党支部', place: '三亚' },
  },
  ...{ at, read: false, tripId },
  ...more,
})
const primaryButtons = () =>
  [...document.querySelectorAll('.ui-button--primary')].map((button) => button.textContent)

describe('a member', () => {
  it('who is at home is asked to file before leaving', async () => {
    const { phone } = await phoneOf(member)
    phone.answer(readToday, nothing)
    await open()
    expect(await screen.findByText('要出门？先报备')).toBeTruthy()
    expect(screen.getByText('林秀兰，您好')).toBeTruthy()
    tap(screen.getByText('去报备'))
    expect(phone.called).toContain('navigateTo "/features/trip/pages/file/index"')
    expect(primaryButtons()).toEqual(['去报备'])
  })

  it('who is to check in sees where it stands, who answers for them, and goes on to scan', async () => {
    const { phone } = await phoneOf(member)
    phone.answer(readToday, { ...nothing, waiting: [tripCard('routed', { waitingFor: 'member' })] })
    phone.answer(readTrip, tripView('routed', { waitingFor: 'member', maySteps: ['check_in', 'withdraw'] }))
    await open()
    expect(await screen.findByText('到了请去东岸驿站报到')).toBeTruthy()
    expect(screen.getByText('已安排驿站')).toBeTruthy()
    tap(screen.getByRole('button', { name: '给柳树湾村党支部打电话' }))
    tap(screen.getByText('扫码报到'))
    tap(screen.getByText('看这次外出办到哪一步了'))
    expect(phone.called.filter((call) => !call.startsWith('stop'))).toEqual([
      'makePhoneCall "19900009001"',
      'navigateTo "/features/trip/pages/scan/index"',
      `navigateTo "/features/trip/pages/trip/index?tripId=${tripId}"`,
    ])
    expect(primaryButtons()).toEqual(['扫码报到'])
  })

  it('who is asked to complete goes straight to the form', async () => {
    const { phone } = await phoneOf(member)
    phone.answer(readToday, { ...nothing, waiting: [tripCard('returned_for_completion')] })
    phone.answer(readTrip, tripView('returned_for_completion', { returnReason: '请写清楚住在哪里' }))
    await open()
    expect(await screen.findByText('柳树湾村党支部说：请写清楚住在哪里')).toBeTruthy()
    tap(screen.getByText('补充报备'))
    expect(phone.called).toEqual([`navigateTo "/features/trip/pages/file/index?tripId=${tripId}"`])
  })

  it('opens a notice, which counts as read from then on', async () => {
    const { phone } = await phoneOf(member)
    const read = { now: false }
    phone.answer(readToday, () => ({ ...nothing, notices: [notice(1, { read: read.now })] }))
    phone.answer(markNoticeRead, () => {
      read.now = true
      return { id: testId('notice', 1), version: 2, state: 'read', at }
    })
    await open()
    tap(await screen.findByRole('button', { name: /^未读，报备已登记/ }))
    expect(phone.called).toEqual([`navigateTo "/features/trip/pages/trip/index?tripId=${tripId}"`])
    expect(await screen.findByRole('button', { name: /^报备已登记，/ })).toBeTruthy()
    expect(phone.asked().filter((name) => name === 'markNoticeRead')).toHaveLength(1)
  })

  it('who is not known as a member is led to saying so, and to what others may do here', async () => {
    const { phone } = await phoneOf({ ...member, member: undefined })
    phone.answer(readToday, nothing)
    await open()
    tap(await screen.findByText('认证党员身份'))
    tap(screen.getByText('替家里人办'))
    tap(screen.getByText('居民登记'))
    expect(phone.called).toEqual(
      ['account/pages/bind', 'delegation/pages/principals', 'account/pages/resident'].map(
        (page) => `navigateTo "/features/${page}/index"`,
      ),
    )
  })
})

describe('a resident', () => {
  const residence = {
    ...{ countyId: testId('county', 1), countyName: '雁回县', communityId: testId('place', 1) },
    communityName: '海棠社区',
  }

  it('reads what has become of their wish, unread first, and opens it', async () => {
    const { phone } = await phoneOf({ ...member, member: undefined, resident: residence })
    const wishId = testId('wish', 1)
    const params = { name: '周晓梅', by: dayOf(instant(Date.parse('2026-11-29T01:00:00.000Z'))) }
    const seen = { now: false }
    const told = () =>
      notice(2, { code: 'wish_redirected', params, wishId, tripId: undefined, read: seen.now })
    phone.answer(readToday, () => ({ ...nothing, notices: [told()] }))
    phone.answer(markNoticeRead, () => {
      seen.now = true
      return { id: testId('notice', 2), version: 2, state: 'read', at }
    })
    await open()
    expect(await screen.findByText('周晓梅跟着办，11 月 29 日前给您回话')).toBeTruthy()
    tap(screen.getByRole('button', { name: /^未读，心愿转给能办的人/ }))
    expect(phone.called).toEqual([`navigateTo "/features/wish/pages/wish/index?wishId=${wishId}&as=own"`])
    expect(await screen.findByRole('button', { name: /^心愿转给能办的人，/ })).toBeTruthy()
  })
})

describe('for somebody who acts for a member', () => {
  it('is about the member, says so, and leads back to oneself', async () => {
    const chosen = { [daughter.accountId]: testId('delegation', 1) }
    const { phone } = await phoneOf(daughter, new Map([['acting-as', chosen]]))
    phone.answer(readToday, ({ header }) => ({
      ...nothing,
      waiting: header['acting-as'] === testId('delegation', 1) ? [tripCard('filed')] : [],
    }))
    phone.answer(readTrip, tripView('filed'))
    await open()
    expect(await screen.findByText('报备收到了')).toBeTruthy()
    expect(screen.getByText('林秀兰的今日')).toBeTruthy()
    const asked = phone.received.find(({ endpoint }) => endpoint === 'readTrip')
    expect(asked?.header['acting-as']).toBe(testId('delegation', 1))
    tap(screen.getByText('换回自己'))
    expect(await screen.findByText('您是党员吗？')).toBeTruthy()
    expect(screen.queryByText('正在替林秀兰办')).toBeNull()
    expect(screen.queryByText('报备收到了')).toBeNull()
  })
})

describe('a branch secretary', () => {
  const actingAsSecretary = { ...secretary, member: undefined }

  it('sees what waits for the branch, with the one thing to do and what waited too long', async () => {
    const { phone } = await phoneOf(actingAsSecretary)
    phone.answer(readToday, {
      ...nothing,
      waiting: [
        tripCard('registered', { overdueTimes: 2, memberName: '李梅', tripId: testId('trip', 2) }),
        tripCard('filed'),
      ],
    })
    await open()
    expect((await screen.findByText('等您办')).textContent).toBe('等您办2')
    expect(screen.getAllByText('等了好几天了')).toHaveLength(1)
    expect(screen.getByRole('button', { name: '安排驿站：李梅 去海南 三亚' })).toBeTruthy()
    tap(screen.getByRole('button', { name: '登记：林秀兰 去海南 三亚' }))
    expect(phone.called).toEqual([`navigateTo "/features/trip/pages/trip/index?tripId=${tripId}"`])
    expect(primaryButtons()).toEqual([])
  })

  it('is asked to tell an organisation outside what has changed, and by no day', async () => {
    const { phone } = await phoneOf(actingAsSecretary)
    const toTell = { about: 'returned', since: '2026-11-22', orgName: '滨海社区党支部' }
    const trip = tripCard('archived', { waitingFor: 'nothing', overdueTimes: 1, toTell })
    phone.answer(readToday, { ...nothing, waiting: [trip] })
    await open()
    expect(await screen.findByText(/已经回来了，还没告诉滨海社区党支部/)).toBeTruthy()
    expect(screen.queryByText('等了好几天了')).toBeNull()
    tap(screen.getByRole('button', { name: '告诉对方：林秀兰 去海南 三亚' }))
    expect(phone.called).toEqual([`navigateTo "/features/trip/pages/trip/index?tripId=${tripId}"`])
  })

  it('who has nothing to do is told so', async () => {
    const { phone } = await phoneOf(actingAsSecretary)
    phone.answer(readToday, nothing)
    await open()
    expect(await screen.findByText('现在没有等您办的事')).toBeTruthy()
    expect(screen.getByText('支部书记')).toBeTruthy()
  })

  it('who has much to do finds it divided by what there is to do', async () => {
    const { phone } = await phoneOf(actingAsSecretary)
    const waiting = [1, 2, 3, 4, 5].map((n) => tripCard('filed', { tripId: testId('trip', n) }))
    phone.answer(readToday, { ...nothing, waiting })
    await open()
    tap(await screen.findByText('看全部'))
    expect(phone.called).toEqual(['navigateTo "/features/trip/pages/waiting/index"'])
  })

  it('who is a member too changes from one to the other at the top of the page', async () => {
    const { phone } = await phoneOf(secretary)
    phone.answer(readToday, ({ header }) =>
      header['acting-as'] === 'self' ? nothing : { ...nothing, waiting: [tripCard('filed')] },
    )
    await open()
    expect(await screen.findByText('要出门？先报备')).toBeTruthy()
    tap(screen.getByText('现在是：本人'))
    tap(within(await screen.findByRole('dialog')).getByText('支部书记'))
    expect(await screen.findByText('等您办')).toBeTruthy()
    expect(screen.queryByText('要出门？先报备')).toBeNull()
    expect(screen.getByText('现在是：支部书记')).toBeTruthy()
  })
})

describe('a station host', () => {
  it('sees who says they are here, who is to be placed and who is on the way, and the way to the code', async () => {
    const { phone } = await phoneOf(host)
    phone.answer(readToday, {
      waiting: [
        tripCard('routed', { memberName: '王建国', saidArrivedAt: at, tripId: testId('trip', 2) }),
        tripCard('checked_in', { memberName: '李梅', arrivedAt: at, tripId: testId('trip', 3) }),
      ],
      expected: [tripCard('routed')],
      notices: [],
    })
    await open()
    expect(await screen.findByRole('button', { name: /^见到本人了：王建国/ })).toBeTruthy()
    expect(screen.getByText('说已经到了，待确认')).toBeTruthy()
    expect(screen.getByRole('button', { name: /^安排支部：李梅/ })).toBeTruthy()
    expect(screen.getByText('在路上')).toBeTruthy()
    expect(screen.getByText('林秀兰')).toBeTruthy()
    tap(screen.getByText('显示报到码'))
    expect(phone.called).toEqual([
      `navigateTo "/features/station/pages/code/index?stationId=${testId('station', 1)}"`,
    ])
    expect(primaryButtons()).toEqual(['显示报到码'])
  })

  it('whom nobody is coming to is told so', async () => {
    const { phone } = await phoneOf(host)
    phone.answer(readToday, nothing)
    await open()
    expect(await screen.findByText(/现在没有人要来/)).toBeTruthy()
    expect(screen.getByText('东岸驿站')).toBeTruthy()
    expect(screen.getByText('驿站接待')).toBeTruthy()
  })
})

it.each([
  ['binding_help_asked', secretary, '/features/member/pages/requests/index'],
  ['community_report_waiting', secretary, '/features/community/pages/towns/index'],
  ['community_report_confirmed', member, '/features/community-report/pages/mine/index'],
  ['post_hours_confirmed', member, '/features/post/pages/hours/index'],
  ['points_reversed', member, '/features/points/pages/mine/index'],
] as const)('opens what %s is about', async (code, me, page) => {
  const { phone } = await phoneOf(me)
  const about = { noticeId: testId('notice', 1), code, params: { org: '柳岸社区' }, at, read: true }
  phone.answer(readToday, { ...nothing, notices: [about] })
  await open()
  await screen.findByText('消息')
  tap(screen.getByRole('button', { name: /柳岸社区|绑定不上|来小区报到/ }))
  expect(phone.called).toEqual([`navigateTo "${page}"`])
})

it('opens the wish that a notice is about, as one’s own', async () => {
  const { phone } = await phoneOf(member)
  const wishId = testId('wish', 1)
  const about = { noticeId: testId('notice', 1), code: 'wish_published', params: {}, at, read: true, wishId }
  phone.answer(readToday, { ...nothing, notices: [about] })
  await open()
  await screen.findByText('消息')
  tap(screen.getByRole('button', { name: /心愿/ }))
  expect(phone.called).toEqual([`navigateTo "/features/wish/pages/wish/index?wishId=${wishId}&as=own"`])
})

it('keeps old messages back until they are asked for', async () => {
  const { phone } = await phoneOf(member)
  const old = [1, 2, 3, 4, 5].map((n) =>
    notice(n, { read: true, params: { org: `第${n}支部`, place: '三亚' } }),
  )
  phone.answer(readToday, { ...nothing, notices: old })
  await open()
  await screen.findByText(/^第3支部/)
  expect(screen.queryByText(/^第4支部/)).toBeNull()
  tap(screen.getByText('看以前的消息'))
  expect(screen.getByText(/^第5支部/)).toBeTruthy()
})

it.each([
  ['the host', host, 10_000, /^安排支部：林秀兰/],
  ['the secretary', { ...secretary, member: undefined }, 20_000, /^等对方：林秀兰/],
] as const)('shows %s an arrival by itself', async (_, me, ms, button) => {
  jest.useFakeTimers()
  const { phone } = await phoneOf(me)
  phone.answer(readToday, nothing)
  await open()
  await act(() => jest.advanceTimersByTimeAsync(0))
  phone.answer(readToday, { ...nothing, waiting: [tripCard('checked_in')] })
  await act(() => jest.advanceTimersByTimeAsync(ms))
  expect(screen.getByRole('button', { name: button })).toBeTruthy()
  jest.useRealTimers()
})

describe('without a network', () => {
  const seenBefore = async (me: Me) => {
    const { phone } = await phoneOf(me)
    phone.answer(readToday, { ...nothing, notices: [notice(1)] })
    const { unmount } = await open()
    await screen.findByText('报备已登记')
    unmount()
    return phone.storage
  }

  it('shows what was seen last and how old it is', async () => {
    const { phone } = await phoneOf(member, await seenBefore(member))
    phone.connected = false
    await open()
    expect(screen.getByText('报备已登记')).toBeTruthy()
    expect(await screen.findByText('没有网络，先看手机里存的')).toBeTruthy()
    expect(screen.getByText(/^更新于/)).toBeTruthy()
  })

  it('says what to do when nothing was ever seen', async () => {
    const { phone } = await phoneOf(member)
    phone.connected = false
    await open()
    expect(await screen.findByText('还没有登录')).toBeTruthy()
    phone.answer(readToday, nothing)
    act(() => phone.setConnected(true))
    expect(await screen.findByText('要出门？先报备')).toBeTruthy()
  })

  const filed = async () => {
    const { phone } = await phoneOf(member, await seenBefore(member))
    phone.connected = false
    const { send } = await import('@/lib/outbox')
    const view = tripView('filed')
    await send(fileTrip, {
      body: {
        tripId,
        destination: { regionCode: '460203' },
        reason: 'winter',
        leaveOn: view.leaveOn,
        phone: '19900002121',
      },
    })
    return phone
  }

  it('names what is kept on the phone and sends it when the network is back', async () => {
    const phone = await filed()
    await open()
    expect(await screen.findByText('已为您存在手机里')).toBeTruthy()
    expect(screen.getByText('外出报备')).toBeTruthy()
    expect(screen.getByText('没有网络，已为您存在手机里')).toBeTruthy()
    expect(screen.queryByText('去报备')).toBeNull()
    phone.answer(readToday, nothing)
    phone.answer(fileTrip, { id: tripId, version: 1, state: 'filed', at })
    act(() => phone.setConnected(true))
    await waitFor(() => expect(screen.queryByText('已为您存在手机里')).toBeNull())
    expect(phone.asked()).toContain('fileTrip')
  })

  it('shows the sentence of what came back refused, until it has been read', async () => {
    const phone = await filed()
    await open()
    await screen.findByText('已为您存在手机里')
    phone.answer(readToday, nothing)
    phone.refuse(fileTrip, 'TRIP_ALREADY_OPEN')
    act(() => phone.setConnected(true))
    expect(await screen.findByText('外出报备没有办成')).toBeTruthy()
    expect(screen.getByText('您已经有一次外出在办，办完或撤回后才能再报')).toBeTruthy()
    tap(screen.getByText('知道了'))
    expect(screen.queryByText('外出报备没有办成')).toBeNull()
  })
})

it('says what happened when the server fails, and tries again', async () => {
  const { phone } = await phoneOf(member)
  phone.refuse(readToday, 'INTERNAL')
  await open()
  expect(await screen.findByText('没有打开今日')).toBeTruthy()
  expect(screen.getByText('系统出了点问题，已经记下来了，请过一会儿再试')).toBeTruthy()
  phone.answer(readToday, nothing)
  tap(screen.getByText('再试一次'))
  expect(await screen.findByText('要出门？先报备')).toBeTruthy()
})

it('marks the practice county on the page', async () => {
  const county = member.county && { ...member.county, practice: true }
  const { phone } = await phoneOf({ ...member, county })
  phone.answer(readToday, nothing)
  await open()
  expect(await screen.findByText(/^演练/)).toBeTruthy()
})

it('marks the county that one acts in, not the own one', async () => {
  const [grant] = secretary.grants
  const { phone } = await phoneOf({ ...secretary, grants: [{ ...grant!, practice: true }] })
  phone.answer(readToday, nothing)
  await open()
  await screen.findByText('要出门？先报备')
  expect(screen.queryByText(/^演练/)).toBeNull()
  tap(screen.getByText('现在是：本人'))
  tap(within(await screen.findByRole('dialog')).getByText('支部书记'))
  expect(await screen.findByText(/^演练/)).toBeTruthy()
})
