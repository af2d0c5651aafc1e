import type { FilingInput } from '@shared/trip/schema'
import { addDays, dayOf, instant } from '@shared/time'
import { fileTrip, registerTrip, routeTrip } from '@shared/trip/contract'
import type { TripId } from '@shared/ids'
import { codeLink, seedOf } from '@shared/station/code'
import type { StationId } from '@shared/ids'
import { newId, type Somebody } from './people'
import type { System } from './system'

/** Somebody goes to Sanya for the winter, tomorrow. */
export const aFiling = (change: Partial<FilingInput> = {}): FilingInput => ({
  destination: { regionCode: '460203' },
  reason: 'winter',
  leaveOn: addDays(dayOf(instant(Date.now())), 1),
  phone: '19900000001',
  ...change,
})

/** A member who has filed a trip. */
export async function givenFiledTrip(member: Somebody): Promise<TripId> {
  const tripId = newId('trip')
  await member.do(fileTrip, { body: { tripId, ...aFiling() } })
  return tripId
}

/** A trip that its branch has registered and routed to a station. */
export async function givenRoutedTrip(
  member: Somebody,
  secretary: Somebody,
  stationId: StationId,
): Promise<TripId> {
  const tripId = await givenFiledTrip(member)
  await secretary.do(registerTrip, { params: { tripId } })
  await secretary.do(routeTrip, { params: { tripId }, body: { stationId } })
  return tripId
}

/** The text of the QR code that a station shows, `lateMs` ago. */
export function codeOf(system: System, stationId: StationId, lateMs = 0): string {
  const at = instant(system.cloud.clock.now() - lateMs)
  const secret = process.env.STATION_CODE_SECRET ?? ''
  const link = codeLink(process.env.SCAN_PREFIX ?? '', stationId, [seedOf(secret, stationId, dayOf(at))], at)
  if (!link) throw new Error('a seed of another day')
  return link
}

/** The event rows of a trip, oldest first. */
export async function eventsOf(tripId: TripId) {
  const { getTripWithEvents } = await import('../trip/trip.store')
  return (await getTripWithEvents(tripId))?.events ?? []
}

/** Spoils a stored trip, as no release ever wrote it. */
export async function breakTrip(system: System, tripId: TripId): Promise<void> {
  const [{ UpdateCommand }, { documentClient }] = await Promise.all([
    import('@aws-sdk/lib-dynamodb'),
    import('../table'),
  ])
  await documentClient.send(
    new UpdateCommand({
      ...{ TableName: system.cloud.tableName, Key: { pk: `TRP#${tripId}`, sk: 'TRP' } },
      ...{ UpdateExpression: 'SET trip = :nothing', ExpressionAttributeValues: { ':nothing': {} } },
    }),
  )
}
