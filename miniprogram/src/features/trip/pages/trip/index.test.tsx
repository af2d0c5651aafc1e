import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { Endpoint } from '@shared/endpoint'
import {
  archiveTrip,
  changeTrip,
  confirmArrival,
  manageTripAtOrigin,
  readTrip,
  registerTrip,
  reportReturn,
  returnTripForCompletion,
  visitHome,
  withdrawTrip,
} from '@shared/trip/contract'
import { revealTrip } from '@shared/trip/reveal-contract'
import { instant } from '@shared/time'
import type { Me } from '@shared/account/schema'
import type { TripView } from '@shared/trip/schema'
import { host, member, secretary, testId } from '@/testing/people'
import { openPage, phoneOf, tap, thumb } from '../../testing/open-page'
import { tripView } from '../../testing/trips'

const tripId = testId('trip', 1)
const receipt = { id: tripId, version: 4, state: 'registered', at: instant(0) }
const memberSteps = ['complete', 'check_in', 'withdraw', 'report_return', 'change', 'visit_home']
const hostSteps = ['confirm_arrival', 'place']

/** What the server offers to the side that looks. */
const offered = (trip: TripView, me: Me): TripView => ({
  ...trip,
  ...(trip.side === 'member' && { side: me === member ? 'member' : me === host ? 'host' : 'origin' }),
  maySteps: trip.maySteps.filter((step) =>
    me === member
      ? memberSteps.includes(step)
      : me === host
        ? hostSteps.includes(step)
        : ['report_return', 'change', 'visit_home'].includes(step) ||
          ![...memberSteps, ...hostSteps].includes(step),
  ),
})

/** That person's phone with the trip open; a secretary acts for the branch. */
async function look(me: Me, trip: TripView) {
  const storage = new Map<string, unknown>()
  const [grant] = me.grants
  if (grant) storage.set('acting-as', { [me.accountId]: grant.grantId })
  const phone = await phoneOf(me, storage)
  phone.answer(readTrip, offered(trip, me))
  await openPage(() => import('./index'), { tripId })
  await screen.findByText('经过')
  return phone
}
const sent = (phone: Awaited<ReturnType<typeof phoneOf>>, endpoint: Endpoint) =>
  phone.received.filter((request) => request.endpoint === endpoint.name)

test('given a filing, when the secretary opens it, then one tap registers it', async () => {
  const phone = await look(secretary, tripView('filed'))
  phone.answer(registerTrip, receipt)
  expect(screen.getByText('林秀兰去海南 三亚 吉阳')).toBeTruthy()
  tap(screen.getByText('登记'))
  await waitFor(() => expect(sent(phone, registerTrip)).toHaveLength(1))
  expect(sent(phone, registerTrip)[0]?.header['acting-as']).toBe(secretary.grants[0]?.grantId)
  await waitFor(() => expect(phone.asked().filter((name) => name === 'readTrip').length).toBeGreaterThan(1))
})

test('given something is missing, then the secretary says what, and an empty reason is not sent', async () => {
  const phone = await look(secretary, tripView('filed'))
  phone.answer(returnTripForCompletion, receipt)
  tap(screen.getByText('请本人补充'))
  const dialog = within(screen.getByRole('dialog', { name: '请本人补充' }))
  tap(dialog.getByText('请本人补充'))
  expect(dialog.getByText('请写点内容')).toBeTruthy()
  fireEvent.change(dialog.getByLabelText('请林秀兰补充什么'), { target: { value: '请写上详细地址' } })
  tap(dialog.getByText('请本人补充'))
  await waitFor(() => expect(sent(phone, returnTripForCompletion)).toHaveLength(1))
  expect(sent(phone, returnTripForCompletion)[0]?.body).toEqual({ reason: '请写上详细地址' })
})

test('the member sees who is waited for, by when, whom to call, and the history of both ends', async () => {
  const phone = await look(member, tripView('filed'))
  expect(screen.getByText('报备收到了')).toBeTruthy()
  expect(screen.getAllByRole('listitem').map((entry) => entry.textContent)).toEqual([
    '等待：登记柳树湾村党支部 · 11月25日前',
    '报备了外出林秀兰 · 前天',
  ])
  expect(screen.queryByText('登记')).toBeNull()
  tap(screen.getAllByText('打电话')[0]!)
  expect(phone.called).toContain('makePhoneCall "19900009001"')
})

test.each([
  ['filed', '这次不去了', '撤回报备', withdrawTrip],
  ['hosted', '我回来了', '我回来了', reportReturn],
] as const)(
  'what a member rarely does stands under 更多, and is asked first: %#',
  async (state, row, yes, endpoint) => {
    const phone = await look(member, tripView(state, { returnOn: '2027-03-01' }))
    phone.answer(endpoint, receipt)
    expect(screen.queryByText(row)).toBeNull()
    tap(screen.getByText('更多'))
    tap(screen.getByText(row))
    expect(sent(phone, endpoint)).toHaveLength(0)
    const dialog = within(screen.getAllByRole('dialog').find((one) => within(one).queryByText('先不'))!)
    tap(dialog.getByText(yes))
    await waitFor(() => expect(screen.queryByText('先不')).toBeNull())
    expect(sent(phone, endpoint)).toHaveLength(1)
  },
)

test.each([
  [secretary, 'return_reported', '归档', '归档', archiveTrip],
  [secretary, 'registered', '由本支部联系', '由本支部联系', manageTripAtOrigin],
  [host, 'routed', '见到本人了', '见到本人了', confirmArrival],
] as const)('a step that is not taken back is asked first: %#', async (me, state, button, yes, endpoint) => {
  const phone = await look(me, tripView(state))
  phone.answer(endpoint, receipt)
  tap(screen.getByText(button))
  expect(sent(phone, endpoint)).toHaveLength(0)
  const dialog = within(screen.getAllByRole('dialog').find((one) => within(one).queryByText(yes))!)
  tap(dialog.getByText(yes))
  tap(dialog.getByText(yes))
  await waitFor(() => expect(screen.queryByText('先不')).toBeNull())
  expect(sent(phone, endpoint)).toHaveLength(1)
})

test.each([
  [member, 'returned_for_completion', '补充报备', 'file/index?tripId='],
  [member, 'routed', '扫码报到', 'scan/index'],
  [secretary, 'registered', '安排驿站', 'route/index?tripId='],
  [host, 'checked_in', '安排支部', 'place/index?tripId='],
] as const)('a step with a page of its own opens it: %#', async (me, state, button, address) => {
  const phone = await look(me, tripView(state))
  tap(screen.getByText(button))
  expect(phone.called.join()).toContain(address)
})

test('who has left can say that they are back, who has not that they are not going', async () => {
  await look(member, tripView('routed', { leaveOn: '2026-11-21', maySteps: ['check_in', 'report_return'] }))
  expect(screen.getByText('我回来了')).toBeTruthy()
  expect(screen.queryByText('这次不去了')).toBeNull()
  cleanup()
  await look(member, tripView('routed', { leaveOn: '2026-11-23' }))
  tap(screen.getByText('更多'))
  expect(screen.getByText('这次不去了')).toBeTruthy()
  expect(screen.queryByText('我回来了')).toBeNull()
})

test('the branch can report the return of somebody who has no phone, and says that it does', async () => {
  const phone = await look(
    secretary,
    tripView('origin_managed', { side: 'origin', maySteps: ['route', 'report_return'] }),
  )
  phone.answer(reportReturn, receipt)
  tap(screen.getByText('替本人报返回'))
  expect(screen.getByText('林秀兰已经回来了？')).toBeTruthy()
  const dialog = within(screen.getAllByRole('dialog').find((one) => within(one).queryByText('先不'))!)
  tap(dialog.getByText('替本人报返回'))
  await waitFor(() => expect(sent(phone, reportReturn)).toHaveLength(1))
})

test('given no network, then the step is kept, said so, and not offered again', async () => {
  const phone = await look(secretary, tripView('filed'))
  phone.answerBy(registerTrip, () => undefined)
  tap(screen.getByText('登记'))
  expect(await screen.findByText('您办的这一步存在手机里')).toBeTruthy()
  expect(screen.queryByText('登记')).toBeNull()
  expect(screen.queryByText('请本人补充')).toBeNull()
})

test('given somebody was faster, then the sentence stands beside the button', async () => {
  const phone = await look(secretary, tripView('filed'))
  phone.refuse(registerTrip, 'TRIP_STEP_NOT_POSSIBLE')
  tap(screen.getByText('登记'))
  expect(await screen.findByText('这一步现在办不了，可能刚有人办过，请刷新看看')).toBeTruthy()
})

test('a superior sees the masked number and has nothing to call it with', async () => {
  await look(
    secretary,
    tripView('filed', { side: 'superior', phone: '199****2121', responsible: { name: '柳树湾村党支部' } }),
  )
  expect(screen.getByText('199****2121')).toBeTruthy()
  expect(screen.getByText('就是您这里')).toBeTruthy()
  expect(screen.getAllByText('打电话')).toHaveLength(1)
})

describe('the contacts', () => {
  const opened = { phone: '19900002121', address: '海棠小区 3 栋' }
  const withAddress = {
    side: 'origin',
    destination: { regionCode: '460203', place: ['海南省', '三亚市', '吉阳区'], address: '已登记' },
  }
  const answered = (phone: Awaited<ReturnType<typeof look>>) =>
    phone.answer(revealTrip, ({ body }) =>
      JSON.stringify(body).includes('mobile')
        ? { field: 'mobile', value: opened.phone }
        : { field: 'awayAddress', value: opened.address },
    )

  test('are opened one by one at a tap, and the number is called', async () => {
    const mayReveal = [
      { field: 'mobile', explain: false },
      { field: 'awayAddress', explain: false },
    ]
    const phone = await look(secretary, tripView('filed', { ...withAddress, mayReveal }))
    answered(phone)
    expect(screen.getByText('您看过会记下来，本人能看到')).toBeTruthy()
    tap(screen.getByText('看号码'))
    tap(await screen.findByRole('button', { name: '给林秀兰打电话' }))
    expect(phone.called).toContain('makePhoneCall "19900002121"')
    tap(screen.getByText('看地址'))
    expect(await screen.findByText(opened.address)).toBeTruthy()
    expect(sent(phone, revealTrip).map(({ body }) => body)).toEqual([
      { field: 'mobile' },
      { field: 'awayAddress' },
    ])
  })

  test('are opened by a committee with a sentence that the member reads', async () => {
    const mayReveal = [{ field: 'mobile', explain: true }]
    const phone = await look(secretary, tripView('filed', { side: 'superior', mayReveal }))
    answered(phone)
    tap(screen.getByText('看号码'))
    fireEvent.change(screen.getByLabelText('为什么要看'), { target: { value: '支部没联系上' } })
    tap(within(screen.getByRole('dialog', { name: '看号码先写一句' })).getByText('看号码'))
    expect(await screen.findByText(opened.phone)).toBeTruthy()
    expect(sent(phone, revealTrip)[0]?.body).toEqual({ field: 'mobile', reason: '支部没联系上' })
  })

  test('of whom no contact may be opened offer nothing; a reason that is kept back leaves no gap', async () => {
    await look(host, tripView('routed', { side: 'host', reason: '' }))
    expect(screen.queryByText('看号码')).toBeNull()
    expect(screen.getByText('前天走 · 还没定哪天回')).toBeTruthy()
  })

  test('lead a host to end whoever acts for the member, who has come and says so', async () => {
    const trip = tripView('hosted', { side: 'host', memberId: testId('member', 1) })
    const phone = await look(host, trip)
    tap(screen.getByText('停止代办'))
    expect(phone.called.at(-1)).toContain(`delegation/pages/stop/index?tripId=${trip.tripId}`)
  })

  test('tell a host the sort of the reason alone', async () => {
    await look(host, tripView('routed', { side: 'host', reason: 'kind_life' }))
    expect(screen.getByText('生活 · 前天走 · 还没定哪天回')).toBeTruthy()
  })
})

/** Turns a wheel of days. */
async function turn(label: RegExp, value: string) {
  const { choose } = await import('@/testing/components')
  act(() => choose(screen.getByRole('button', { name: label }), { value }))
}

describe('what changes while a trip goes on', () => {
  it('who has not gone yet leaves later at two taps, and reads who knows', async () => {
    const phone = await look(member, tripView('routed'))
    phone.answer(changeTrip, receipt)
    thumb.taps = 0
    tap(screen.getByText('还没走，晚几天'))
    tap(screen.getByText('晚三天'))
    await waitFor(() => expect(sent(phone, changeTrip)).toHaveLength(1))
    expect(thumb.taps).toBe(2)
    expect(sent(phone, changeTrip)[0]?.body).toEqual({
      destination: { regionCode: '460203' },
      reason: 'winter',
      leaveOn: '2026-11-25',
    })
    expect(await screen.findByText(/改好了，11月25日走。柳树湾村党支部会知道/)).toBeTruthy()
  })

  it('who stays longer says so at two taps, or that it is open', async () => {
    const phone = await look(member, tripView('hosted', { returnOn: '2026-12-01' }))
    phone.answer(changeTrip, receipt)
    thumb.taps = 0
    tap(screen.getByText('多住些日子'))
    tap(screen.getByText('多住一个月'))
    await waitFor(() => expect(sent(phone, changeTrip)).toHaveLength(1))
    expect(thumb.taps).toBe(2)
    expect(sent(phone, changeTrip)[0]?.body).toMatchObject({ leaveOn: '2026-11-20', returnOn: '2026-12-31' })
  })

  it('a day that the server refuses is said in the sheet, which stays open', async () => {
    const phone = await look(member, tripView('hosted', { returnOn: '2026-12-01' }))
    phone.refuse(changeTrip, 'DATES_IMPOSSIBLE', { returnOn: '哪天回要在哪天走之后' })
    tap(screen.getByText('多住些日子'))
    tap(screen.getByText('多住一周'))
    const sheet = within(screen.getByRole('dialog', { name: '多住些日子' }))
    expect(await sheet.findByText('哪天回要在哪天走之后')).toBeTruthy()
  })

  it('some days at home are told with two days, and wrong ones are said', async () => {
    const phone = await look(member, tripView('hosted'))
    phone.answer(visitHome, receipt)
    tap(screen.getByText('更多'))
    tap(screen.getByText('回家几天'))
    await turn(/^哪天再走/, '2027-03-01')
    tap(screen.getByText('告诉支部'))
    expect(screen.getByText('回来超过 60 天，请报告“我回来了”')).toBeTruthy()
    await turn(/^哪天再走/, '2026-11-29')
    tap(screen.getByText('告诉支部'))
    await waitFor(() => expect(sent(phone, visitHome)).toHaveLength(1))
    expect(sent(phone, visitHome)[0]?.body).toEqual({ from: '2026-11-22', until: '2026-11-29' })
  })

  it('without a network it is kept, with what follows', async () => {
    const phone = await look(member, tripView('routed'))
    phone.answerBy(changeTrip, () => undefined)
    tap(screen.getByText('还没走，晚几天'))
    tap(screen.getByText('晚一天'))
    expect(await screen.findByText(/发出以后，支部和接您的地方就知道您改了/)).toBeTruthy()
  })

  it.each([
    ['换地方了', '&why=elsewhere'],
    ['改别的内容', ''],
  ])('%s opens the form', async (row, why) => {
    const phone = await look(member, tripView('hosted'))
    tap(screen.getByText('更多'))
    tap(screen.getByText(row))
    expect(phone.called).toContain(`navigateTo "/features/trip/pages/change/index?tripId=${tripId}${why}"`)
  })
})

describe('what else a member reads', () => {
  it('that the branch wrote it down, where they were before, and that they are at home', async () => {
    await look(
      member,
      tripView('hosted', {
        onBehalf: { source: 'family', relation: '女儿', consent: 'spoken' },
        homeVisit: { from: '2026-11-21', until: '2026-11-25' },
        legs: [
          {
            ...{ regionCode: '460106', place: ['海南省', '海口市', '龙华区'], hostName: '骑楼驿站' },
            ...{ since: '2026-10-01', until: '2026-11-20' },
          },
        ],
      }),
    )
    expect(screen.getByText('这几天您在家')).toBeTruthy()
    expect(screen.getByText('支部替您登记的')).toBeTruthy()
    expect(screen.getByText(/家里人说的（女儿）/)).toBeTruthy()
    expect(screen.getByText('之前在海南 海口 龙华')).toBeTruthy()
    expect(screen.getByText('10月1日到前天 · 骑楼驿站')).toBeTruthy()
  })

  it('whom to find at an organisation outside, and that nobody asks for money or codes', async () => {
    const phone = await look(
      member,
      tripView('hosted', {
        ...{ host: { kind: 'outside', name: '阳光街道' }, placedIn: '阳光社区支部', stationName: undefined },
        ...{ contactThere: { name: '梁同志', phone: '19900007777' }, station: undefined },
      }),
    )
    expect(screen.getByText(/到了请找梁同志/)).toBeTruthy()
    tap(screen.getByRole('button', { name: '给梁同志打电话' }))
    expect(phone.called).toContain('makePhoneCall "19900007777"')
    expect(screen.getByText(/^打电话来的人不会向您要钱、要验证码/)).toBeTruthy()
  })

  it('whether the station is open now', async () => {
    const { station } = tripView('routed')
    const openings = [{ from: '2026-11-22T00:30:00.000Z', to: '2026-11-22T09:30:00.000Z' }]
    await look(member, tripView('routed', { station: { ...station, openings } }))
    expect(screen.getByText('现在开着，到 17:30')).toBeTruthy()
  })

  it('one primary button at most', async () => {
    for (const state of ['filed', 'routed', 'checked_in', 'hosted', 'archived']) {
      await look(member, tripView(state, { returnOn: '2026-11-22' }))
      expect(document.querySelectorAll('.ui-button--primary').length).toBeLessThanOrEqual(1)
      cleanup()
    }
  })
})

test('what the other end does stands there twenty seconds later, without a touch', async () => {
  const phone = await look(member, tripView('filed'))
  cleanup()
  jest.useFakeTimers()
  await openPage(() => import('./index'), { tripId })
  await act(() => jest.advanceTimersByTimeAsync(0))
  phone.answer(readTrip, offered(tripView('registered'), member))
  await act(() => jest.advanceTimersByTimeAsync(20_000))
  expect(screen.getByText('报备已登记')).toBeTruthy()
  jest.useRealTimers()
})

test('an address without a trip leads home', async () => {
  await phoneOf(member)
  await openPage(() => import('./index'), { tripId: 'trp_?' })
  expect(await screen.findByText('回到今日')).toBeTruthy()
})

test('a trip in a state of a later release is shown in a general way', async () => {
  await look(member, tripView('transferring', { waitingFor: 'county' }))
  expect(screen.getByText('办理中')).toBeTruthy()
})
