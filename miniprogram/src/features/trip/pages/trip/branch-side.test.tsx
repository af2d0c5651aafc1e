import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { Me } from '@shared/account/schema'
import { readLetter, tellHost as tellHostOf } from '@shared/letter/contract'
import { daySchema, instant } from '@shared/time'
import * as v from 'valibot'
import {
  acknowledgeTrip,
  confirmArrival,
  confirmMobile,
  manageTripAtOrigin,
  readTrip,
  registerNationally,
} from '@shared/trip/contract'
import type { TripView } from '@shared/trip/schema'
import { host, secretary, testId } from '@/testing/people'
import { actingAs } from '../../testing/away'
import { openPage, phoneOf, tap } from '../../testing/open-page'
import { tripView } from '../../testing/trips'

const receipt = { id: testId('trip', 1), version: 4, state: 'hosted', at: instant(0) }

async function look(me: Me, trip: TripView) {
  const phone = await phoneOf(me, actingAs(me))
  phone.answer(readTrip, trip)
  for (const endpoint of [acknowledgeTrip, confirmArrival, confirmMobile, registerNationally])
    phone.answer(endpoint, receipt)
  await openPage(() => import('./index'), { tripId: trip.tripId })
  await screen.findByText('经过')
  return phone
}
const bodies = (phone: Awaited<ReturnType<typeof look>>, name: string) =>
  phone.received.filter(({ endpoint }) => endpoint === name).map(({ body }) => body)

const outside = {
  ...{ side: 'origin', station: undefined, stationName: undefined, hostPhone: '0898-0000001' },
  host: { kind: 'outside', name: '滨海社区党支部' },
}

test('to an organisation outside the branch writes a letter, or writes down what was said on the telephone', async () => {
  const phone = await look(secretary, tripView('routed', outside))
  expect(screen.getByText(/安排时查到的电话 · 0898-0000001/)).toBeTruthy()
  tap(screen.getByText('对接函'))
  expect(phone.called.join()).toContain('features/letter/pages/write/index?tripId=')
  tap(screen.getByText('打过电话了，替对方记下'))
  const sheet = within(screen.getByRole('dialog', { name: '对方答应接了' }))
  fireEvent.change(sheet.getByLabelText('到了找谁'), { target: { value: '符老师' } })
  tap(sheet.getByText('对方答应接了'))
  expect(await screen.findByText('记下了，本人会知道到了找谁。')).toBeTruthy()
  expect(bodies(phone, 'acknowledgeTrip')).toEqual([
    { orgName: '滨海社区党支部', contactName: '符老师', orgPhone: '0898-0000001' },
  ])
})

test('what an organisation outside is to be told stands on the page until it is ticked', async () => {
  const tellHost = { about: 'returned', since: '2026-11-21', orgName: '滨海社区第二支部' }
  const more = { ...outside, tellHost: { ...tellHost, contactName: '符老师', orgPhone: '0898-0000002' } }
  const phone = await look(secretary, tripView('return_reported', more))
  phone.answer(tellHostOf, receipt)
  expect(screen.getByText(/林秀兰已经回来了，道一声谢。请打电话告诉滨海社区第二支部/)).toBeTruthy()
  expect(screen.getByText(/0898-0000002/)).toBeTruthy()
  phone.answer(readTrip, tripView('return_reported', outside))
  tap(screen.getByText('已经告诉对方了'))
  await waitFor(() => expect(screen.queryByText('已经告诉对方了')).toBeNull())
  expect(bodies(phone, 'tellHost')).toHaveLength(1)
})

test.each([
  [
    { about: 'left', byCode: true },
    /已经离开那里，道一声谢。请打电话告诉滨海社区第二支部，或者请对方再扫一次函上的码/,
  ],
  [{ about: 'left' }, /请打电话告诉滨海社区第二支部。$/],
  [{ about: 'left', ended: true }, /^林秀兰的外出结束了。请打电话告诉滨海社区第二支部，不用再联系了。$/],
])('the code is spoken of where it opens, and thanks where they are due: %j', async (news, sentence) => {
  const tellHost = { ...news, since: '2026-11-21', orgName: '滨海社区第二支部' }
  await look(secretary, tripView('return_reported', { ...outside, tellHost }))
  expect(screen.getByText(sentence)).toBeTruthy()
})

test.each([
  ['branch', '打过电话，人到了'],
  ['station', '打过电话，人到了'],
])('a %s may hear on the telephone that somebody has arrived', async (kind, button) => {
  const trip = tripView('routed', {
    ...{ side: 'host', host: { kind, name: '驻三亚流动党支部' } },
    ...{ leaveOn: '2026-11-20', maySteps: ['confirm_arrival'] },
  })
  const phone = await look(host, trip)
  tap(screen.getByText(button))
  tap(within(screen.getByRole('dialog', { name: /^和林秀兰通过电话/ })).getByText('人到了'))
  await waitFor(() => expect(bodies(phone, 'confirmArrival')).toEqual([{ how: 'by_phone' }]))
})

test('where the letter stands is said on the trip’s page, which leads to it', async () => {
  const phone = await phoneOf(secretary, actingAs(secretary))
  phone.answer(readTrip, tripView('routed', outside))
  phone.answer(readLetter, {
    ...{ tripId: testId('trip', 1), version: 2, state: 'answered', isOver: false, memberName: '林秀兰' },
    ...{ fromOrgName: '柳树湾村党支部', toOrgName: '滨海社区党支部', place: [] },
    ...v.parse(v.object({ madeOn: daySchema, expiresOn: daySchema }), {
      ...{ madeOn: '2026-11-21', expiresOn: '2026-12-21' },
    }),
  })
  await openPage(() => import('./index'), { tripId: testId('trip', 1) })
  tap(await screen.findByText('对方填了，待核实'))
  expect(phone.called.join()).toContain('features/letter/pages/write/index?tripId=')
})

test('a person says whether this is a mobile member, and when it was registered', async () => {
  const phone = await look(secretary, tripView('hosted', { side: 'origin', mobileSince: '2026-11-01' }))
  expect(screen.getByText('11月1日确认 · 还没在全国系统登记')).toBeTruthy()
  tap(screen.getByText('是不是流动党员'))
  tap(screen.getByRole('radio', { name: /^不算/ }))
  await waitFor(() => expect(bodies(phone, 'confirmMobile')).toEqual([{ isMobile: false }]))
  tap(screen.getByText('全国系统登记'))
  tap(screen.getByRole('radio', { name: /^昨天/ }))
  await waitFor(() => expect(bodies(phone, 'registerNationally')).toEqual([{ on: '2026-11-21' }]))
})

test('who is no mobile member isn’t registered as one', async () => {
  await look(secretary, tripView('hosted', { side: 'origin' }))
  expect(screen.getByText('是不是流动党员')).toBeTruthy()
  expect(screen.queryByText('全国系统登记')).toBeNull()
})

test.each([
  ['checked_in', {}, /^东岸驿站会知道不用再接待/],
  ['hosted', {}, /^东岸驿站会知道不用再接待/],
  ['hosted', outside, /^请打电话告诉滨海社区党支部不用再接待/],
])('of somebody %s with a host the branch keeps in touch itself, in one step', async (state, more, what) => {
  const phone = await look(secretary, tripView(state, { side: 'origin', ...more }))
  phone.answer(manageTripAtOrigin, { ...receipt, state: 'origin_managed' })
  tap(screen.getByText('由本支部联系'))
  const dialog = within(screen.getByRole('dialog', { name: '由本支部直接联系？' }))
  expect(dialog.getByText(what)).toBeTruthy()
  tap(dialog.getByText('由本支部联系'))
  await waitFor(() => expect(bodies(phone, 'manageTripAtOrigin')).toEqual([{ moves: true }]))
})
