import * as v from 'valibot'
import { baisha, traveller, yelin } from '../access/fixtures'
import { defaultLimits } from '../county/county'
import { anId } from '../fixtures'
import { away, home } from '../org/fixtures'
import { addDays, atHour, type Day, daySchema } from '../time'
import type { Context, Filing } from './rules'
import { type Host, type StationHost, type Trip, type TripIn, type TripState, tripSchema } from './trip'

/** A day by its date. */
export const day = (text: string): Day => v.parse(daySchema, text)

/** The Monday on which the stories begin. */
export const monday = day('2026-11-23')

/** Monday to Friday, no holidays. */
export function addWeekdays(from: Day, n: number): Day {
  let to = from
  for (let left = n; left > 0;) {
    to = addDays(to, 1)
    const weekday = new Date(`${to}T00:00:00Z`).getUTCDay()
    if (weekday > 0 && weekday < 6) left--
  }
  return to
}

/** Nine in the morning of that day in Shanghai, with the limits that a county has by default. */
export const contextOn = (today: Day, limits: Partial<Context['limits']> = {}): Context => ({
  now: atHour(today, 9),
  limits: { ...defaultLimits, ...limits },
  addWorkingDays: addWeekdays,
})

export const yelinStation: StationHost = {
  kind: 'station',
  countyId: away.countyId,
  stationId: yelin,
  orgId: away.community,
  stationName: '椰林社区候鸟驿站',
}

/** Another one of the same place. */
export const baishaStation: StationHost = {
  ...yelinStation,
  stationId: baisha,
  orgId: away.otherCommunity,
  stationName: '白沙社区候鸟驿站',
}

/** A mobile-member branch of the home county's own, at the destination. */
export const ownBranch: Host = {
  kind: 'branch',
  countyId: home.countyId,
  orgId: home.mobileBranch,
  orgName: '柳溪镇驻三亚流动党员党支部',
}

/** Nobody there works with the system. */
export const outside: Host = { kind: 'outside', orgName: '海棠湾社区党支部', orgPhone: '0898-0000000' }

export const mobileBranch = { orgId: away.mobileBranch, orgName: '椰林社区流动党员党支部' }

/** What the member tells: away over the winter, from Saturday on. */
export const aFiling = (changed: Partial<Filing> = {}): Filing => ({
  phone: { masked: '199****0001', box: '0.MTk5MDAwMDAwMDE=' },
  destination: { regionCode: '460203', place: ['海南省', '三亚市', '吉阳区'] },
  reason: 'winter',
  leaveOn: day('2026-11-28'),
  returnOn: day('2027-04-10'),
  ...changed,
})

export const filer = {
  tripId: anId('trip', 'winter'),
  countyId: home.countyId,
  memberId: traveller,
  memberName: '柳青山',
  originOrgId: home.branch,
  originOrgName: '柳溪村党支部',
}

const closed = { closedAt: atHour(monday, 9) }
const open = { dueOn: day('2026-11-26'), overdueTimes: 0 }
const arrival = { at: atHour(monday, 9), how: 'scanned' }

const ofState: Record<TripState, object> = {
  filed: open,
  returned_for_completion: { ...open, returnReason: '请写清住在哪个区' },
  registered: open,
  origin_managed: open,
  routed: { ...open, host: yelinStation },
  checked_in: { ...open, host: yelinStation, arrival },
  hosted: { ...open, host: yelinStation, arrival, placement: { at: atHour(monday, 9), ...mobileBranch } },
  return_reported: { ...open, returnedOn: monday },
  archived: { ...closed, returnedOn: monday },
  withdrawn: closed,
  transferred: closed,
}

/**
 * A trip in a state, as somebody would find it on that Monday; `changed` replaces what the story needs.
 * It is parsed, so a trip that can't be makes the test fail.
 */
export function aTrip<S extends TripState>(state: S, changed: Partial<TripIn<S>> = {}): TripIn<S> {
  const trip: Trip = v.parse(tripSchema, {
    ...filer,
    ...aFiling(),
    version: 1,
    filedAt: atHour(monday, 9),
    ...ofState[state],
    ...changed,
    state,
  })
  const isIn = (one: Trip): one is TripIn<S> => one.state === state
  if (!isIn(trip)) throw new Error(`a trip can't be changed into ${trip.state}`)
  return trip
}
