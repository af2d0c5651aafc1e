import { listContactsDue, readContactSheet } from '../../shared/contact/contract'
import {
  countInflow,
  countMobileBranch,
  listInflow,
  listInflowAtStation,
  listInflowOfCounty,
} from '../../shared/inflow/contract'
import { listLetters } from '../../shared/letter/contract'
import { listMembers } from '../../shared/member/contract'
import { listArrivals, listOwnStations, listStations } from '../../shared/station/contract'
import { dayOf, instant } from '../../shared/time'
import { readToday } from '../../shared/today/contract'
import {
  listAway,
  listExpectedTrips,
  listHostedTrips,
  listWaitingTrips,
  readAwayFigures,
} from '../../shared/trip/contract'
import { measureAlone } from '../../functions/testing/measure-alone'
import { startSystem, type System } from '../../functions/testing/system'
import type { FullFigures } from '../../local/county/full'
import { seedCounty } from '../../local/county/seed-county'
import { givenProbe, type Probe } from './probe'

/** What a call costs at the database. */
export interface Measured {
  roundTrips: number
  readUnits: number
}

/** How many are away in the county around the probe, and how many it has taken in: on trips, and from elsewhere. */
export type Around = FullFigures

const asked = ({
  county,
  secretary,
  host,
  worker,
  officer,
  today,
}: Probe): Record<string, () => Promise<unknown>> => {
  const [ofBranch, atStation] = [{ orgId: county.branch }, { stationId: county.station }]
  const there = { orgId: county.community }
  const period = today.slice(0, 4)
  return {
    'listWaitingTrips (branch)': () => secretary.do(listWaitingTrips, { query: ofBranch }),
    'listAway (branch)': () => secretary.do(listAway, { query: ofBranch }),
    'listLetters (branch)': () => secretary.do(listLetters, { query: ofBranch }),
    'listContactsDue (branch)': () => secretary.do(listContactsDue, { query: ofBranch }),
    'readContactSheet (branch)': () =>
      secretary.do(readContactSheet, { params: ofBranch, query: { period } }),
    'listMembers (branch)': () => secretary.do(listMembers, { query: ofBranch }),
    'readToday (branch)': () => secretary.do(readToday, {}),
    'listExpectedTrips (station)': () => host.do(listExpectedTrips, { query: atStation }),
    'listArrivals (station)': () => host.do(listArrivals, { params: atStation, query: {} }),
    'listInflowAtStation (station)': () =>
      host.do(listInflowAtStation, { query: { ...atStation, list: 'new' } }),
    'listContactsDue (station)': () => host.do(listContactsDue, { query: { ...there, ...atStation } }),
    'listHostedTrips (station)': () => host.do(listHostedTrips, { query: { ...there, ...atStation } }),
    'listInflow (of the station’s organisation)': () => worker.do(listInflow, { query: there }),
    'listInflow (branch there)': () => worker.do(listInflow, { query: { orgId: county.communityBranch } }),
    'countMobileBranch (branch there)': () =>
      worker.do(countMobileBranch, { query: { orgId: county.communityBranch } }),
    'readToday (station)': () => host.do(readToday, {}),
    'readAwayFigures (county)': () => officer.do(readAwayFigures, { query: { orgId: county.root } }),
    'readToday (county)': () => officer.do(readToday, {}),
    'listInflowOfCounty (county)': () => officer.do(listInflowOfCounty, { query: { state: 'registered' } }),
    'countInflow (county)': () => officer.do(countInflow, {}),
    'listStations (county)': () => officer.do(listStations, { query: { region: '460203' } }),
    'listOwnStations (county)': () => officer.do(listOwnStations, { params: { orgId: county.root } }),
  }
}

async function costOf(system: System, ask: () => Promise<unknown>): Promise<Measured> {
  // The first call reads the tree, which is kept in memory from then on.
  await ask()
  const { roundTrips, readUnits } = await measureAlone(system, ask)
  return { roundTrips, readUnits }
}

/** Fills a county, puts the probe into it, and measures what its lists cost. */
export async function measureIn(around: Around) {
  const system = await startSystem({
    meter: true,
    fill: async ({ now, endpoint, tableName }) => {
      const demo = { size: 'full', now: instant(now), appid: 'wx0123456789abcdef' } as const
      await seedCounty({ ...demo, endpoint, tableName, pauseStream: true, filledUpTo: around })
    },
  })
  try {
    const { listCounties } = await import('../../functions/county/door')
    const home = (await listCounties()).find(({ name }) => name === '云岭县')
    if (!home) throw new Error('no demo county')
    const probe = await givenProbe(system, home)
    const costs: Record<string, Measured> = {}
    for (const [what, ask] of Object.entries(asked(probe))) costs[what] = await costOf(system, ask)
    return { costs, on: dayOf(instant(system.cloud.clock.now())) }
  } finally {
    await system.close()
  }
}
