import { screen } from '@testing-library/react'
import * as v from 'valibot'
import { readTrip } from '@shared/trip/contract'
import { tripViewSchema } from '@shared/trip/schema'
import { tripCodeOf } from '@shared/trip/trip-code'
import { openPage, phoneOf } from '@/testing/open-page'
import { secretary, testId } from '@/testing/people'

// The picture is the business of ui/qr-code; here the text in it matters.
jest.mock('@/ui/qr-code', () => ({
  QrCode: ({ text }: { text: string }) => <div data-testid="code">{text}</div>,
}))

const tripId = testId('trip', 7)
const view = (state: string) =>
  v.parse(tripViewSchema, {
    ...{ tripId, version: 3, state, memberName: '林秀兰', originOrgName: '柳树湾村党支部' },
    ...{ destination: { regionCode: '460203', place: [] }, reason: 'winter', leaveOn: '2026-11-20' },
    ...{ waitingFor: 'member', overdueTimes: 0, phone: '199****2121', mayReveal: [], side: 'origin' },
    responsible: { name: '柳树湾村党支部' },
    station: { name: '东岸驿站', address: '东岸路 1 号', phone: '19900009002', hours: '每天 8:30–17:30' },
    ...{ timeline: [], maySteps: [] },
  })

async function open(state: string) {
  const { phone } = await phoneOf(secretary)
  phone.answer(readTrip, view(state))
  await openPage(() => import('./index'), { tripId })
}

it('shows the code of the trip to be scanned and to be written down, and nothing about the member in it', async () => {
  await open('routed')
  const { textContent } = await screen.findByTestId('code')
  expect(textContent.endsWith(`/trip.${tripCodeOf(tripId)}`)).toBe(true)
  expect(
    screen.getByText(
      tripCodeOf(tripId)
        .toUpperCase()
        .replace(/^(.{4})/, '$1 '),
    ),
  ).toBeTruthy()
  expect(screen.getByText('东岸路 1 号')).toBeTruthy()
  expect(screen.queryByText(/林秀兰/)).toBeNull()
})

it('says when there is none yet, or none is needed any more', async () => {
  await open('registered')
  expect(await screen.findByText(/安排好驿站以后才有纸条/)).toBeTruthy()
})
