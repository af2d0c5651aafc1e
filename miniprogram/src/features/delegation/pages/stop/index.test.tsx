import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import * as v from 'valibot'
import { endDelegation, endDelegationBySlip, listDelegates } from '@shared/delegation/contract'
import { instant } from '@shared/time'
import { listExpectedTrips, readTrip } from '@shared/trip/contract'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { host, member, secretary, testId } from '@/testing/people'

const receipt = { id: testId('delegation', 1), version: 3, state: 'ended', at: instant(0) }
const tripId = testId('trip', 7)
const memberId = testId('member', 1)
const card = {
  ...{ tripId, version: 3, state: 'routed', memberName: '林秀兰', originOrgName: '柳树湾村党支部' },
  ...{ destination: { regionCode: '460203', place: [] }, reason: 'kind_life', leaveOn: '2026-11-20' },
  ...{ waitingFor: 'member', overdueTimes: 0 },
}
const daughter = {
  ...{ delegationId: testId('delegation', 1), state: 'active', name: '林小雨', relation: 'child' },
  ...{ scopes: ['trips'], expiresOn: '2027-11-01', consent: { how: 'self', on: '2026-11-01' } },
}

const trip = {
  ...{ ...card, memberId, phone: '199****2121', mayReveal: [], responsible: { name: '东岸驿站' } },
  ...{ timeline: [], side: 'host', maySteps: [] },
}

async function open(who: typeof host, params = {}) {
  const grantId = who.grants[0]?.grantId
  const { phone } = await phoneOf(who, new Map([['acting-as', { [who.accountId]: grantId }]]))
  phone.answer(listExpectedTrips, v.parse(listExpectedTrips.output, { trips: [card] }))
  phone.answer(endDelegationBySlip, receipt)
  phone.answer(readTrip, v.parse(readTrip.output, trip))
  phone.answer(listDelegates, v.parse(listDelegates.output, { delegates: [daughter] }))
  phone.answer(endDelegation, receipt)
  await openPage(() => import('./index'), params)
  return phone
}
const sent = (phone: Awaited<ReturnType<typeof open>>, name: string) =>
  phone.received.filter(({ endpoint }) => endpoint === name)

test('a host types the slip that the member has brought: it is over, and nothing is said about anybody', async () => {
  const phone = await open(host)
  fireEvent.change(await screen.findByLabelText('或填停办码'), { target: { value: '7KQA 3MXW' } })
  tap(screen.getAllByText('停止代办').at(-1)!)
  expect(await screen.findByText(/一共 12 位/)).toBeTruthy()
  expect(sent(phone, 'endDelegationBySlip')).toEqual([])
  fireEvent.change(screen.getByLabelText('或填停办码'), { target: { value: '7KQA 3MXW 9TQR' } })
  tap(screen.getAllByText('停止代办').at(-1)!)
  expect(await screen.findByText('代办停下了')).toBeTruthy()
  expect(sent(phone, 'endDelegationBySlip').map(({ body }) => body)).toEqual([{ slip: '7kqa3mxw9tqr' }])
})

test('a slip that is used up is refused beside the field', async () => {
  const phone = await open(host)
  phone.refuse(endDelegationBySlip, 'DELEGATION_CODE_UNKNOWN')
  fireEvent.change(await screen.findByLabelText('或填停办码'), { target: { value: '7kqa3mxw9tqr' } })
  tap(screen.getAllByText('停止代办').at(-1)!)
  expect(await screen.findByText(/没有这个码/)).toBeTruthy()
})

test('opened from somebody’s trip, it is about them: also for the branch that they were placed in', async () => {
  const phone = await open(secretary, { tripId })
  tap(await screen.findByText('子女 林小雨能替办'))
  tap(await screen.findByText('先不'))
  expect(sent(phone, 'endDelegation')).toEqual([])
  tap(await screen.findByText('子女 林小雨能替办'))
  tap(screen.getAllByText('停止代办').at(-1)!)
  await waitFor(() => expect(sent(phone, 'endDelegation')).toHaveLength(1))
})

test('without a slip, whoever is with the station is found by name, and what they asked for themselves ends too', async () => {
  const phone = await open(host)
  let delegates: object[] = [daughter]
  phone.answer(listDelegates, () => v.parse(listDelegates.output, { delegates }))
  phone.answer(endDelegation, () => {
    delegates = []
    return receipt
  })
  tap(await screen.findByText('林秀兰'))
  tap(await screen.findByText('子女 林小雨能替办'))
  tap(within(screen.getByRole('dialog', { name: '谁在替本人办' })).getByText('停止代办'))
  expect(await screen.findByText('没有请人代办')).toBeTruthy()
  await waitFor(() => expect(sent(phone, 'endDelegation')).toHaveLength(1))
})

test('an office ends it by the slip too, and finds its own members in the roster', async () => {
  const phone = await open(secretary)
  tap(await screen.findByText('在名册里找这位党员'))
  expect(phone.called.at(-1)).toContain('member/pages/members/index')
  expect(phone.asked()).not.toContain('listExpectedTrips')
})

test('it is not for whoever acts as a member', async () => {
  await phoneOf(member)
  await openPage(() => import('./index'))
  expect(await screen.findByText(/这一页给驿站和支部用/)).toBeTruthy()
})
