import { contract } from '@shared/contract'
import type { ErrorCode } from '@shared/errors'
import { addDays, dayOf, instant } from '@shared/time'
import { newId } from '../../functions/testing/people'
import { type Knock, knockAt } from './knock'
import { type CallerName, callers, type Stage } from './people'

/** A knock that must be refused, and with which code. */
export interface Refused {
  what: string
  code: ErrorCode
  knock: Knock
}

const insiders: readonly CallerName[] = ['traveller', 'secretary', 'townWorker', 'host']
const members: readonly CallerName[] = ['traveller', 'neighbour', 'southMember']
const homePeople: readonly CallerName[] = [
  ...(['traveller', 'neighbour', 'secretary', 'otherSecretary', 'townWorker', 'officer'] as const),
]
const everybody = callers

type Case = [Parameters<typeof knockAt>[0], Parameters<typeof knockAt>[1], readonly CallerName[], Otherwise]
/** What those are told who may not: one code for all, or by who they are. */
type Otherwise = ErrorCode | ((who: CallerName) => ErrorCode)

/** Those who may not even know of the trip are told that there is none. */
const ofTrip: Otherwise = (who) => (insiders.includes(who) ? 'NOT_ALLOWED' : 'NOT_FOUND')

/** Every endpoint that not everybody may call, as it should be called, and who may. */
function cases({ home, south, tripId }: Stage, now: number): Case[] {
  const { org, station, trip, notice } = contract
  const filing = {
    ...{ destination: { regionCode: '460203' }, reason: 'winter', phone: '19900000001' },
    leaveOn: addDays(dayOf(instant(now)), 1),
  }
  const params = { tripId }
  const origin: readonly CallerName[] = ['secretary', 'townWorker']
  return [
    [org.readOrg, { params: { orgId: home.branch } }, homePeople, 'NOT_FOUND'],
    [station.readCodeSeeds, { params: { stationId: south.station } }, ['host'], 'NOT_ALLOWED'],
    [trip.fileTrip, { body: { tripId: newId('trip'), ...filing } }, members, 'NOT_ALLOWED'],
    [trip.readTrip, { params }, insiders, ofTrip],
    [trip.listOwnTrips, {}, members, 'NOT_ALLOWED'],
    [trip.listWaitingTrips, { query: `orgId=${home.branch}` }, ['secretary'], 'NOT_ALLOWED'],
    [trip.listExpectedTrips, { query: `stationId=${south.station}` }, ['host'], 'NOT_ALLOWED'],
    [trip.completeTrip, { params, body: filing }, ['traveller'], ofTrip],
    [trip.withdrawTrip, { params }, ['traveller'], ofTrip],
    // Who has no phone tells the branch, which reports for them.
    [trip.reportReturn, { params }, ['traveller', ...origin], ofTrip],
    [trip.returnTripForCompletion, { params, body: { reason: '住哪里' } }, origin, ofTrip],
    [trip.registerTrip, { params }, origin, ofTrip],
    [trip.manageTripAtOrigin, { params }, origin, ofTrip],
    [trip.routeTrip, { params, body: { stationId: south.otherStation } }, origin, ofTrip],
    [trip.archiveTrip, { params }, origin, ofTrip],
    [trip.confirmArrival, { params }, ['host'], ofTrip],
    [trip.placeTrip, { params, body: { orgId: south.communityBranch } }, ['host'], ofTrip],
    // Whoever has no trip is told what to do about it.
    [trip.checkIn, { body: { code: 'https://houniao.invalid/s/x' } }, members, 'NO_TRIP_TO_CHECK_IN'],
    [notice.listInbox, {}, everybody.filter((who) => who !== 'passerBy'), 'NOT_ALLOWED'],
    [
      notice.markNoticeRead,
      { params: { noticeId: newId('notice') } },
      [],
      (who) => (who === 'passerBy' ? 'NOT_ALLOWED' : 'NOT_FOUND'),
    ],
  ]
}

/** Each of these endpoints, called rightly by each person who may not. */
export const whoMayNot = (stage: Stage, now: number): Refused[] =>
  cases(stage, now).flatMap(([endpoint, sent, may, otherwise]) =>
    callers
      .filter((who) => !may.includes(who))
      .map((who) => ({
        what: `${endpoint.name} as ${who}`,
        code: typeof otherwise === 'string' ? otherwise : otherwise(who),
        knock: knockAt(endpoint, sent, stage.people[who]),
      })),
  )

/** Everything that needs a session, without one, with a false one, and under a grant of somebody else. */
export function withoutSession(stage: Stage, now: number): Refused[] {
  const { account, station, today } = contract
  const open: Case[] = [
    [account.whoAmI, {}, [], 'NOT_SIGNED_IN'],
    [account.logOut, {}, [], 'NOT_SIGNED_IN'],
    [station.listStations, { query: 'region=46' }, [], 'NOT_SIGNED_IN'],
    [station.readStation, { params: { stationId: stage.south.station } }, [], 'NOT_SIGNED_IN'],
    [today.readToday, {}, [], 'NOT_SIGNED_IN'],
  ]
  const { traveller, secretary } = stage.people
  return [...cases(stage, now), ...open].flatMap(([endpoint, sent]) => {
    const knock = knockAt(endpoint, sent)
    const falsely = { ...knock.headers, authorization: `Bearer ${'x'.repeat(43)}` }
    const borrowed = { ...knock.headers, 'acting-as': secretary.grant?.grantId ?? '' }
    return [
      { what: `${endpoint.name} as nobody`, code: 'NOT_SIGNED_IN' as const, knock },
      {
        what: `${endpoint.name} with a false session`,
        code: 'NOT_SIGNED_IN' as const,
        knock: { ...knock, headers: falsely },
      },
      {
        what: `${endpoint.name} under another's grant`,
        code: 'NOT_ALLOWED' as const,
        knock: { ...knock, as: traveller, headers: borrowed },
      },
    ]
  })
}
