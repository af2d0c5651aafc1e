import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { completeTrip, fileTrip, listOwnTrips, readTrip } from '@shared/trip/contract'
import { instant } from '@shared/time'
import { daughter, host, member, testId } from '@/testing/people'
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
