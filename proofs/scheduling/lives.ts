import type { OrgId } from '@shared/ids'
import type { Day } from '@shared/time'
import * as rules from '@shared/trip/rules'
import type { Host, Trip } from '@shared/trip/trip'

type Ids = Parameters<typeof rules.fileTrip>[0]

/** Somebody's trip as it was lived, by the days that have passed since. */
export interface Lived {
  ids: Ids
  on: (daysAgo: number) => rules.Context
  day: (daysAgo: number) => Day
  hosts: Record<'station' | 'branch' | 'office', Host>
  placement: { orgId: OrgId; orgName: string }
}

/** Two days before leaving. @param until how many days ago they meant to be back. */
export function filed({ ids, on, day }: Lived, daysAgo: number, until?: number): Trip {
  const filing = {
    ...{ phone: { masked: '199****0001' }, reason: 'winter', leaveOn: day(daysAgo - 2) },
    ...{ destination: { regionCode: '460203', place: ['海南省', '三亚市', '吉阳区'] } },
    ...(until !== undefined && { returnOn: day(until) }),
  }
  return rules.fileTrip(ids, filing, on(daysAgo))
}
export const registered = (one: Lived, daysAgo: number, until?: number) =>
  rules.register(filed(one, daysAgo, until), one.on(daysAgo))
export const routed = (one: Lived, to: keyof Lived['hosts'], daysAgo: number, until?: number) =>
  rules.route(registered(one, daysAgo, until), one.hosts[to], one.on(daysAgo))
export const arrived = (one: Lived, daysAgo: number, until?: number) =>
  rules.arrive(routed(one, 'station', daysAgo, until), 'scanned', one.on(daysAgo))
export const hosted = (one: Lived, daysAgo: number, until?: number) =>
  rules.place(arrived(one, daysAgo, until), one.placement, one.on(daysAgo))
