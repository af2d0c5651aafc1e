import * as v from 'valibot'
import { possibleSteps } from '@shared/trip/rules'
import { type TripCard, tripCardSchema, type TripView, tripViewSchema } from '@shared/trip/schema'
import { testId } from '@/testing/people'

/** The state's steps, as the server would offer them to somebody who may do everything. */
const stepsOf = (state: string): readonly string[] =>
  Object.entries(possibleSteps).find(([known]) => known === state)?.[1] ?? []

/** 林秀兰's trip to 三亚 in that state. */
export const tripView = (state: string, more: object = {}): TripView =>
  v.parse(tripViewSchema, {
    tripId: testId('trip', 1),
    version: 3,
    state,
    memberName: '林秀兰',
    originOrgName: '柳树湾村党支部',
    destination: { regionCode: '460203', place: ['海南省', '三亚市', '吉阳区'] },
    reason: 'winter',
    leaveOn: '2026-11-20',
    waitingFor: 'origin',
    dueOn: '2026-11-25',
    overdueTimes: 0,
    stationName: '东岸驿站',
    phone: '199****2121',
    mayReveal: [],
    responsible: { name: '柳树湾村党支部', phone: '19900009001' },
    station: { name: '东岸驿站', address: '东岸路 1 号', phone: '19900009002', hours: '每天 8:30–17:30' },
    timeline: [{ at: '2026-11-20T01:12:00.000Z', type: 'trip.filed', side: 'member', by: '林秀兰' }],
    side: 'member',
    maySteps: stepsOf(state),
    ...more,
  })

/** The same trip in a list. */
export const tripCard = (state: string, more: object = {}): TripCard =>
  v.parse(tripCardSchema, { ...tripView(state), ...more })
