import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { whoAmI } from '@shared/account/contract'
import { type Endpoint, isCommand } from '@shared/endpoint'
import { listInbox } from '@shared/notice/contract'
import { readOrg } from '@shared/org/contract'
import { listStations, readCodeSeeds, readStation } from '@shared/station/contract'
import { readToday } from '@shared/today/contract'
import * as trips from '@shared/trip/contract'
import { newKey, type Sent } from '../functions/testing/caller'
import {
  givenCounty,
  givenSomebody,
  newId,
  type Somebody,
  type TestCounty,
} from '../functions/testing/people'
import { startSystem, type System } from '../functions/testing/system'
import { aFiling, codeOf } from '../functions/testing/trips'
import { directClient, prepareDirect } from './direct-calls'
import { quietly } from './quietly'
import { recordCalls } from './recorded-calls'
import { prepareSend } from './send'

/** How long an endpoint takes, against the database calls that it makes, made directly. */
export interface Ratio {
  readonly endpoint: string
  readonly databaseCalls: number
  /** Median of the pairs: each call's time divided by that of its own database calls, made right after it. */
  readonly ratio: number
}

interface Amounts {
  /** Walks that aren't counted. */
  readonly warmUp: number
  readonly walks: number
  /** How often each call that changes nothing is made; the last few hundred count. */
  readonly readings: number
}

interface Walk {
  readonly system: System
  readonly home: TestCounty
  readonly client: DynamoDBDocumentClient
  readonly readings: number
  readonly times: Map<string, Times>
}

interface Times {
  through: number[]
  direct: number[]
  databaseCalls: number
}

/**
 * The life of a trip again and again in one county; each step through the gateway, then its calls directly. What
 * changes nothing is called many times in one walk, what does only once in each.
 */
export async function measureRatios({ warmUp, walks, readings }: Amounts): Promise<Ratio[]> {
  const system = await startSystem({ handlers: 'bundles', environment: { LOG_LEVEL: 'INFO' } })
  const times = new Map<string, Times>()
  try {
    await quietly(async () => {
      const county = await givenCounty()
      const client = directClient(system.cloud.databaseEndpoint)
      for (let i = 0; i < warmUp; i++)
        await walk({ system, home: county, client, readings: 2, times: new Map() })
      for (let i = 1; i < walks; i++) await walk({ system, home: county, client, readings: 0, times })
      await walk({ system, home: county, client, readings, times })
    })
  } finally {
    await system.close()
  }
  return [...times].map(([endpoint, { through, direct, databaseCalls }]) => ({
    endpoint,
    databaseCalls,
    // The later ones: by then every bundle is as warm as the SDK, which all the direct calls share.
    ratio: median(through.map((ms, i) => ms / (direct[i] ?? Number.NaN)).slice(-counted)),
  }))
}

const counted = 200

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

const timed = async (run: () => Promise<unknown>): Promise<number> => {
  const began = performance.now()
  await run()
  return performance.now() - began
}

async function walk({ system, home, client, readings, times }: Walk): Promise<void> {
  const { branch, community, station } = home
  const memberOf = { county: home, orgId: branch }
  const member = await givenSomebody(system, { memberOf })
  const twin = await givenSomebody(system, { memberOf })
  const secretary = await givenSomebody(system, {
    role: { county: home, role: 'branch_secretary', orgId: branch },
  })
  const host = await givenSomebody(system, {
    role: { county: home, role: 'station_host', orgId: community, stationId: station },
  })
  const [tripId, twinTripId] = [newId('trip'), newId('trip')]
  // What the direct calls write, they write for the twin and the twin's trip.
  const renamed = new Map<string, string>([
    [tripId, twinTripId],
    [member.member?.memberId ?? '', twin.member?.memberId ?? ''],
  ])

  // The stream's function is no part of either.
  const { stream } = system.cloud
  await stream.pause()
  const step = async <E extends Endpoint>(who: Somebody, endpoint: E, sent: Sent<E>) => {
    const of = times.get(endpoint.name) ?? { through: [], direct: [], databaseCalls: 0 }
    if (readings > 0 || isCommand(endpoint)) times.set(endpoint.name, of)
    for (let i = 0; i < (isCommand(endpoint) ? 1 : readings); i++) {
      const key = newKey()
      const send = prepareSend(system.cloud.apiUrl, who, endpoint, { ...sent, key })
      const { result, calls } = await recordCalls(() => timed(send))
      of.through.push(result)
      of.direct.push(await timed(prepareDirect(client, calls, new Map([...renamed, [key, newKey()]]))))
      of.databaseCalls = calls.length
    }
  }

  const params = { tripId }
  const there = { stationId: station }
  await step(member, whoAmI, {})
  await step(secretary, readOrg, { params: { orgId: branch } })
  await step(member, listStations, { query: { region: '46' } })
  await step(member, readStation, { params: there })
  await step(host, readCodeSeeds, { params: there })
  await step(member, trips.fileTrip, { body: { tripId, ...aFiling() } })
  await step(secretary, trips.returnTripForCompletion, { params, body: { reason: '住哪里' } })
  await step(member, trips.completeTrip, { params, body: aFiling() })
  await step(secretary, trips.listWaitingTrips, { query: { orgId: branch } })
  await step(secretary, trips.registerTrip, { params })
  await step(secretary, trips.routeTrip, { params, body: there })
  await step(host, trips.listExpectedTrips, { query: there })
  await step(host, readToday, {})
  await step(member, trips.checkIn, { body: { code: codeOf(system, station) } })
  await step(host, trips.placeTrip, { params, body: { orgId: home.communityBranch } })
  await step(member, trips.readTrip, { params })
  stream.resume()
  await stream.whenIdle()
  await stream.pause()
  await step(secretary, listInbox, { query: {} })
  await step(member, trips.reportReturn, { params })
  await step(secretary, trips.archiveTrip, { params })
  await step(member, trips.listOwnTrips, { query: {} })
  stream.resume()
}
