import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { completeTrip, fileTrip, listOwnTrips, readTrip } from '@shared/trip/contract'
import { instant } from '@shared/time'
import { daughter, host, member, nobodyYet, testId } from '@/testing/people'
import { openPage, phoneOf, tap, thumb } from '../../testing/open-page'
import { tripCard, tripView } from '../../testing/trips'

const openFile = (params = {}) => openPage(() => import('./index'), params)
const receipt = { id: testId('trip', 1), version: 1, state: 'filed', at: instant(0) }
const lastTrip = tripCard('archived', { waitingFor: 'nothing', dueOn: undefined })

/** Opens a wheel, turns it and says yes: two taps. */
async function turn(label: RegExp, detail: unknown) {
  const { choose } = await import('@/testing/components')
  thumb.taps += 2
  const wheel = screen.getByRole('button', { name: label })
  act(() => choose(wheel, detail))
}
const submit = () => tap(screen.getByText('提交报备'))

/** The member's phone, with the trip of last winter. */
async function phoneWithLastTrip(storage?: Map<string, unknown>) {
  const phone = await phoneOf(member, storage)
  phone.answer(listOwnTrips, { trips: [lastTrip] })
  phone.answer(fileTrip, receipt)
  return phone
}

test('the burden budget: at most seven fields, and at most three taps the second time', async () => {
  const phone = await phoneWithLastTrip()
  const { container } = await openFile()
  await screen.findByText('海南省 三亚市 吉阳区')
  expect(container.querySelectorAll('.ui-form-row').length).toBeLessThanOrEqual(7)

  thumb.taps = 0
  await turn(/^哪天走/, { value: '2026-11-30' })
  submit()
  await waitFor(() => expect(phone.called.join()).toContain('redirectTo'))
  expect(thumb.taps).toBeLessThanOrEqual(3)

  const [sent] = phone.received.filter(({ endpoint }) => endpoint === 'fileTrip')
  expect(sent?.body).toEqual({
    tripId: expect.stringMatching(/^trp_/),
    destination: { regionCode: '460203' },
    reason: 'winter',
    leaveOn: '2026-11-30',
  })
  expect(sent?.header['acting-as']).toBe('self')
})

test('given an impatient thumb, when it taps twice, then one filing is sent', async () => {
  const phone = await phoneWithLastTrip()
  await openFile()
  await screen.findByText('海南省 三亚市 吉阳区')
  await turn(/^哪天走/, { value: '2026-11-30' })
  submit()
  submit()
  await waitFor(() => expect(phone.called.join()).toContain('redirectTo'))
  expect(phone.asked().filter((name) => name === 'fileTrip')).toHaveLength(1)
})

test('given a first filing, when it is submitted empty, then each field says what to do, and nothing is sent', async () => {
  const phone = await phoneOf(member)
  phone.answer(listOwnTrips, { trips: [] })
  await openFile()
  await screen.findByText('谁能看到这些')
  expect(screen.queryByRole('alert')).toBeNull()
  submit()
  expect(screen.getAllByRole('alert').map((alert) => alert.textContent)).toEqual([
    '请选到区县一级',
    '请选去做什么',
    '请选日期',
  ])
  await waitFor(() => expect(phone.asked()).toContain('listOwnTrips'))
  expect(phone.asked()).not.toContain('fileTrip')
})

test('a wrong phone number and a return before the leaving are said at once', async () => {
  await phoneWithLastTrip()
  await openFile()
  await screen.findByText('海南省 三亚市 吉阳区')
  await turn(/^哪天走/, { value: '2026-11-30' })
  await turn(/^哪天回/, { value: '2026-11-29' })
  expect(screen.getByText('哪天回要在哪天走之后')).toBeTruthy()
  tap(screen.getByText('改成“还没定”'))
  expect(screen.queryByText('哪天回要在哪天走之后')).toBeNull()
  expect(screen.getByText('用登记的号码 199****2121')).toBeTruthy()
  tap(screen.getByText('换一个号码'))
  const input = screen.getByLabelText('电话')
  fireEvent.change(input, { target: { value: '1990000' } })
  fireEvent.blur(input)
  expect(screen.getByText('请填 11 位手机号')).toBeTruthy()
  tap(screen.getByText('还用登记的号码 199****2121'))
  expect(screen.queryByText('请填 11 位手机号')).toBeNull()
})

test('given somebody who acts for a member, then it is filed in their name, with the reasons of their county', async () => {
  const chosen = { [daughter.accountId]: testId('delegation', 1) }
  const phone = await phoneOf(daughter, new Map([['acting-as', chosen]]))
  phone.answer(listOwnTrips, { trips: [lastTrip] })
  phone.answer(fileTrip, receipt)
  await openFile()
  await screen.findByText('海南省 三亚市 吉阳区')
  expect(screen.getByText('正在替林秀兰办')).toBeTruthy()
  expect(screen.getByText('过冬休养')).toBeTruthy()
  await turn(/^哪天走/, { value: '2026-11-30' })
  submit()
  await waitFor(() => expect(phone.called.join()).toContain('redirectTo'))
  const [sent] = phone.received.filter(({ endpoint }) => endpoint === 'fileTrip')
  expect(sent?.header['acting-as']).toBe(testId('delegation', 1))
  expect(sent?.body).not.toHaveProperty('phone')
})

test('given a number that the roster lacks, then the form asks for one', async () => {
  const phone = await phoneWithLastTrip()
  phone.refuse(fileTrip, 'INVALID_INPUT', { phone: '请填 11 位手机号' })
  await openFile()
  await screen.findByText('海南省 三亚市 吉阳区')
  await turn(/^哪天走/, { value: '2026-11-30' })
  submit()
  expect(await screen.findByText('请填 11 位手机号')).toBeTruthy()
  expect(screen.getByLabelText('电话')).toBeTruthy()
})

test('given the server knows better, then its words stand at the field, until that is changed', async () => {
  const phone = await phoneWithLastTrip()
  phone.refuse(fileTrip, 'REGION_UNKNOWN', { 'destination.regionCode': '请重新选到区县一级' })
  await openFile()
  await screen.findByText('海南省 三亚市 吉阳区')
  await turn(/^哪天走/, { value: '2026-11-30' })
  submit()
  expect(await screen.findByText('请重新选到区县一级')).toBeTruthy()
  expect(screen.getByText('您填的都还在。')).toBeTruthy()
  const names = ['海南省', '海口市', '龙华区']
  await turn(/^去哪里/, { value: names, code: ['460000', '460100', '460106'] })
  expect(screen.queryByText('请重新选到区县一级')).toBeNull()
})

test('given no network, then the filing is kept on the phone, survives a restart, and goes out once', async () => {
  const before = await phoneWithLastTrip()
  const first = await openFile()
  await screen.findByText('海南省 三亚市 吉阳区')
  act(() => before.setConnected(false))
  await turn(/^哪天走/, { value: '2026-11-30' })
  submit()
  await screen.findByText('已为您存在手机里')
  expect(screen.queryByText('提交报备')).toBeNull()
  first.unmount()

  const after = await phoneWithLastTrip(before.storage)
  await openFile()
  await waitFor(() => expect(after.asked().filter((name) => name === 'fileTrip')).toHaveLength(1))
  await waitFor(() => expect(screen.queryByText('已为您存在手机里')).toBeNull())
})

test('given a filing that is left half done, then it is still there the next time', async () => {
  const before = await phoneWithLastTrip()
  const first = await openFile()
  await screen.findByText('海南省 三亚市 吉阳区')
  await turn(/^哪天走/, { value: '2026-11-30' })
  fireEvent.change(screen.getByLabelText('详细地址'), { target: { value: '海棠小区' } })
  first.unmount()

  await phoneWithLastTrip(before.storage)
  await openFile()
  expect(await screen.findByDisplayValue('海棠小区')).toBeTruthy()
  expect(screen.getByText('11月30日')).toBeTruthy()
})

test('given a phone whose storage is full, then the form goes on, with all that was filled in', async () => {
  const phone = await phoneWithLastTrip()
  await openFile()
  await screen.findByText('海南省 三亚市 吉阳区')
  phone.isFull = true
  fireEvent.change(screen.getByLabelText('详细地址'), { target: { value: '海棠小区' } })
  await turn(/^哪天走/, { value: '2026-11-30' })
  expect(screen.getByDisplayValue('海棠小区')).toBeTruthy()
  submit()
  expect(await screen.findByText('手机里存不下了，请清理一下手机再试')).toBeTruthy()
  expect(screen.getByDisplayValue('海棠小区')).toBeTruthy()
  expect(phone.asked()).not.toContain('fileTrip')
})

test('given a trip that is under way, then it is shown instead of a second form', async () => {
  const phone = await phoneOf(member)
  phone.answer(listOwnTrips, { trips: [tripCard('routed')] })
  await openFile()
  tap(await screen.findByText('看这次外出'))
  expect(phone.called.join()).toContain(`redirectTo "/features/trip/pages/trip/index?tripId=${receipt.id}"`)
})

test('given a filing that came back, then all that was said stands there, with the reason on top', async () => {
  const phone = await phoneOf(member)
  phone.answer(
    readTrip,
    tripView('returned_for_completion', { returnReason: '请写上详细地址', waitingFor: 'member' }),
  )
  phone.answer(completeTrip, receipt)
  await openFile({ tripId: receipt.id })
  await screen.findByText('请写上详细地址')
  fireEvent.change(screen.getByLabelText('详细地址'), { target: { value: '海棠小区 3 栋' } })
  tap(screen.getByText('补好了，再提交'))
  await waitFor(() => expect(phone.called.join()).toContain('redirectTo'))
  const [sent] = phone.received.filter(({ endpoint }) => endpoint === 'completeTrip')
  expect(sent?.params).toEqual({ tripId: receipt.id })
  expect(sent?.body).toMatchObject({ destination: { address: '海棠小区 3 栋' }, leaveOn: '2026-11-20' })
})

test('who is no member is told who files a trip', async () => {
  await phoneOf(host)
  await openFile()
  expect(await screen.findByText('外出报备由党员本人，或者他请的人来办。')).toBeTruthy()
})

test('who sees this is answered before anything is asked', async () => {
  await phoneWithLastTrip()
  await openFile()
  tap(await screen.findByText('谁能看到这些'))
  expect(screen.getByText('都看不到')).toBeTruthy()
  expect(screen.getByText('安排给您的驿站，编入后还有那里的支部')).toBeTruthy()
  expect(screen.getByText('也看得到全部，包括详细地址，好接待您')).toBeTruthy()
  expect(screen.getByText(/看不到详细地址/)).toBeTruthy()
})

describe('two who leave together', () => {
  const husband = {
    ...daughter.delegations![0]!,
    ...{ delegationId: testId('delegation', 2), memberId: testId('member', 3) },
    ...{ name: '陈建国', relation: 'spouse' as const },
  }
  const couple = { ...member, delegations: [husband] }
  const theirs = (phone: Awaited<ReturnType<typeof phoneOf>>) =>
    phone.received.filter(({ endpoint }) => endpoint === 'fileTrip')

  async function fillsInForBoth(answer?: (as: string | undefined) => 'refused' | 'sent') {
    const phone = await phoneOf(couple)
    phone.answer(listOwnTrips, { trips: [lastTrip] })
    phone.answerBy(fileTrip, ({ header }) =>
      answer?.(header['acting-as']) === 'refused'
        ? {
            status: 409,
            body: { error: { code: 'TRIP_ALREADY_OPEN', message: '您已经有一次外出在办', requestId: 'r' } },
          }
        : { status: 201, body: receipt },
    )
    await openFile()
    await screen.findByText('海南省 三亚市 吉阳区')
    thumb.taps = 0
    await turn(/^哪天走/, { value: '2026-11-30' })
    tap(screen.getByRole('checkbox', { name: '老伴陈建国' }))
    return phone
  }

  it('are filed in one pass, each in their own name, within seven fields and four taps', async () => {
    const phone = await fillsInForBoth()
    expect(document.querySelectorAll('.ui-form-row').length).toBeLessThanOrEqual(7)
    submit()
    await waitFor(() => expect(phone.called.join()).toContain('redirectTo'))
    expect(thumb.taps).toBeLessThanOrEqual(4)
    const [own, other] = theirs(phone)
    expect(own?.header['acting-as']).toBe('self')
    expect(other?.header['acting-as']).toBe(husband.delegationId)
    expect(other?.body).toMatchObject({
      ...{ destination: { regionCode: '460203' }, reason: 'winter', leaveOn: '2026-11-30' },
      together: expect.stringMatching(/^trp_/) as unknown,
    })
    expect(JSON.stringify(own?.body)).toContain(String(Reflect.get(Object(other?.body), 'together')))
    expect(other?.body).not.toHaveProperty('phone')
  })

  it('when one is refused, it is told apart, and stands in their own form, filled in', async () => {
    const phone = await fillsInForBoth((as) => (as === husband.delegationId ? 'refused' : 'sent'))
    const filed = tripCard('filed')
    submit()
    expect(await screen.findByText('陈建国的报备没有交上去')).toBeTruthy()
    expect(screen.getByText('陈建国已经有一次外出在办，办完或撤回后才能再报')).toBeTruthy()
    expect(phone.called.join()).not.toContain('redirectTo')
    phone.answer(listOwnTrips, ({ header }) => ({ trips: header['acting-as'] === 'self' ? [filed] : [] }))
    tap(screen.getByText('接着办陈建国的'))
    expect(await screen.findByText('11月30日')).toBeTruthy()
    expect(screen.getByText('正在替陈建国办')).toBeTruthy()
  })

  it('when one’s own is refused, the other’s is not filed twice', async () => {
    const phone = await fillsInForBoth((as) => (as === 'self' ? 'refused' : 'sent'))
    submit()
    expect(await screen.findByText('陈建国的报备已经交给支部了。')).toBeTruthy()
    expect(screen.getByText('没有交上去')).toBeTruthy()
    submit()
    await waitFor(() => expect(theirs(phone)).toHaveLength(3))
    expect(theirs(phone).filter(({ header }) => header['acting-as'] !== 'self')).toHaveLength(1)
  })

  it('without a network both are kept', async () => {
    const phone = await fillsInForBoth()
    act(() => phone.setConnected(false))
    submit()
    await screen.findByText('已为您存在手机里')
    act(() => phone.setConnected(true))
    await waitFor(() => expect(theirs(phone)).toHaveLength(2))
  })

  it('are told how to come to it where nobody has asked for it yet', async () => {
    const phone = await phoneWithLastTrip()
    await openFile()
    tap(await screen.findByText('和老伴一起走'))
    expect(screen.getByText(/谁能替我办/)).toBeTruthy()
    tap(screen.getByText('老伴给了我码'))
    expect(phone.called.join()).toContain('delegation/pages/accept')
  })
})

describe('another country, Hong Kong, Macau and Taiwan', () => {
  it('are explained, and nothing is filled in', async () => {
    await phoneWithLastTrip()
    await openFile()
    tap(await screen.findByText('去国外、港澳台'))
    expect(screen.getByText(/先书面报告支部/)).toBeTruthy()
    tap(screen.getByText('知道了'))
    await turn(/^去哪里/, {
      value: ['香港特别行政区', '香港特别行政区', '中西区'],
      code: ['810000', '810000', '810001'],
    })
    expect(screen.getByText(/先书面报告支部/)).toBeTruthy()
    expect(screen.getByText('海南省 三亚市 吉阳区')).toBeTruthy()
  })
})

describe('what is half filled in', () => {
  it('is said to be kept on this phone alone, and is gone when it is not wanted', async () => {
    const before = await phoneWithLastTrip()
    const first = await openFile()
    await screen.findByText('海南省 三亚市 吉阳区')
    expect(screen.getByText(/写的只存在这台手机里/)).toBeTruthy()
    expect(screen.queryByText('不要了，重新填')).toBeNull()
    fireEvent.change(screen.getByLabelText('详细地址'), { target: { value: '海棠小区' } })
    first.unmount()

    await phoneWithLastTrip(before.storage)
    await openFile()
    expect(await screen.findByText(/上次没填完的还在/)).toBeTruthy()
    tap(screen.getByText('不要了，重新填'))
    tap(screen.getByText('不要了'))
    expect(screen.queryByDisplayValue('海棠小区')).toBeNull()
    expect([...before.storage.keys()].join()).not.toContain('filing')
  })
})

test('other places where one has been are one tap away', async () => {
  const phone = await phoneOf(member)
  const there = { regionCode: '460106', place: ['海南省', '海口市', '龙华区'] }
  const before = tripCard('archived', { tripId: testId('trip', 2), destination: there, reason: 'work' })
  phone.answer(listOwnTrips, { trips: [lastTrip, before] })
  await openFile()
  tap(await screen.findByText('海南 海口 龙华'))
  expect(screen.getByText('海南省 海口市 龙华区')).toBeTruthy()
  expect(screen.getByText('务工经商')).toBeTruthy()
})

describe('a card in a group', () => {
  it('opens this form and names nobody', async () => {
    const phone = await phoneWithLastTrip()
    await openFile()
    await screen.findByText('海南省 三亚市 吉阳区')
    const card = phone.share?.()
    expect(card?.path).toBe('/features/trip/pages/file/index')
    expect(card?.title).toMatch(/^要出门点这里/)
    expect(card?.title).not.toContain('林秀兰')
  })

  it('leads who is not bound to saying who they are', async () => {
    const phone = await phoneOf(nobodyYet)
    await openFile()
    tap(await screen.findByText('认证党员身份'))
    expect(phone.called.join()).toContain('account/pages/bind')
  })

  it('asks who acts for others for whom it is', async () => {
    const phone = await phoneOf(daughter)
    phone.answer(listOwnTrips, { trips: [lastTrip] })
    await openFile()
    tap(await screen.findByText('替林秀兰报备'))
    expect(await screen.findByText('海南省 三亚市 吉阳区')).toBeTruthy()
  })
})
