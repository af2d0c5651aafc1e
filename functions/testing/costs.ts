import { logIn } from '@shared/account/contract'
import type { Endpoint } from '@shared/endpoint'
import type { Call } from '../../local/database/meter'
import { call } from './caller'
import { givenCounty, givenSomebody } from './people'
import { startSystem, type System } from './system'
import { givenFiledTrip } from './trips'
import { walkEverything } from './walk-everything'

/** What one call of an endpoint costs at the database, beside authentication's share. */
export interface Cost {
  /** The endpoint's name, and who calls or what is special: `readToday (host)`. */
  readonly what: string
  readonly endpoint: string
  readonly roundTrips: number
  readonly readUnits: number
  readonly writeUnits: number
}

export interface Costs {
  /** Of every call with a session: what a call costs that needs nothing else (the seeds of a station's codes). */
  readonly authentication: Cost
  /** Reading a county's tree again after it has changed. */
  readonly tree: Cost
  /** What the stream's function does with one event, and the schedule with one trip that is due. */
  readonly workers: readonly Cost[]
  /** By endpoint, in the order of the alphabet. */
  readonly endpoints: readonly Cost[]
}

interface Sample {
  what: string
  endpoint: string
  calls: readonly Call[]
}

const readsTree = (one: Call) => one.accesses.some(({ partitionKeys }) => partitionKeys.includes('TRE#'))
const sum = (calls: readonly Call[], units: (one: Call) => number) =>
  calls.reduce((total, one) => total + units(one), 0)

const costOf = (what: string, endpoint: string, calls: readonly Call[]): Cost => ({
  ...{ what, endpoint, roundTrips: calls.length },
  readUnits: sum(calls, (one) => one.readUnits),
  writeUnits: sum(calls, (one) => one.writeUnits),
})

/** The dearest of several calls, in each measure. */
const dearest = (a: Cost | undefined, b: Cost): Cost => ({
  ...b,
  roundTrips: Math.max(a?.roundTrips ?? 0, b.roundTrips),
  readUnits: Math.max(a?.readUnits ?? 0, b.readUnits),
  writeUnits: Math.max(a?.writeUnits ?? 0, b.writeUnits),
})

const beside = (share: Cost, cost: Cost): Cost => ({
  ...cost,
  roundTrips: cost.roundTrips - share.roundTrips,
  readUnits: cost.readUnits - share.readUnits,
})

/** Lets everybody of one trip do everything, and measures each call. */
export async function measureCosts(): Promise<Costs> {
  const system = await startSystem({ meter: true })
  try {
    const samples = await sampleEverything(system)
    const ofEndpoint = (name: string) => samples.filter(({ endpoint }) => endpoint === name)
    const trees = samples.flatMap(({ calls }) => calls.filter(readsTree)).slice(0, 1)
    const [bare] = ofEndpoint('readCodeSeeds').map(({ what, endpoint, calls }) =>
      costOf(what, endpoint, calls),
    )
    if (!bare) throw new Error('nobody asked for seeds')
    const authentication = { ...bare, what: 'authentication' }

    const endpoints = new Map<string, Cost>()
    const workers = new Map<string, Cost>()
    for (const { what, endpoint, calls } of samples.filter((one) => one.what !== 'tree')) {
      const cost = costOf(
        what,
        endpoint,
        calls.filter((one) => !readsTree(one)),
      )
      if (endpoint === '') workers.set(what, dearest(workers.get(what), cost))
      else {
        const own = endpoint === logIn.name ? cost : beside(authentication, cost)
        endpoints.set(what, dearest(endpoints.get(what), own))
      }
    }
    return {
      authentication,
      tree: costOf('tree of organisations', '', trees),
      workers: [...workers.values()],
      endpoints: [...endpoints.values()].sort((a, b) => (a.what < b.what ? -1 : 1)),
    }
  } finally {
    await system.close()
  }
}

async function sampleEverything(system: System): Promise<Sample[]> {
  const { meter, stream, queue } = system.cloud
  const samples: Sample[] = []
  const measured = async <T>(
    name: (calls: readonly Call[]) => string,
    endpoint: string,
    run: () => Promise<T>,
  ) => {
    const { result, calls } = await meter.measure(run)
    samples.push({ what: name(calls), endpoint, calls })
    return result
  }
  const through = async <T>(endpoint: Endpoint, as: string, run: () => Promise<T>) => {
    await stream.whenIdle()
    await Promise.all([stream.pause(), queue.pause()])
    // A transaction that is cancelled is a resend here: the record of the key is found and its receipt read.
    const name = (calls: readonly Call[]) =>
      `${endpoint.name} (${calls.some(({ status }) => status === 400) ? 'sent again' : as})`
    const result = await measured(name, endpoint.name, run)
    queue.resume()
    await measured(
      (calls) => (calls.length > 0 ? 'queue: what one call put there' : 'queue: nothing'),
      '',
      () => queue.whenIdle(),
    )
    stream.resume()
    await measured(
      (calls) => (calls.length > 0 ? 'stream: an event' : 'stream: nothing'),
      '',
      () => stream.whenIdle(),
    )
    return result
  }
  const knock = (as: string, openid = 'oNobodyHasThisOpenidAtAll004') =>
    through(logIn, as, () =>
      call(system.cloud.apiUrl, undefined, logIn, { body: { code: system.loginCode(openid) } }),
    )
  // Before anything else could be due.
  const away = await givenCounty({ practice: true })
  const traveller = await givenSomebody(system, { memberOf: { county: away, orgId: away.branch } })
  await givenFiledTrip(traveller)
  await stream.whenIdle()
  await stream.pause()
  system.cloud.clock.advance({ days: 20 })
  await measured(
    () => 'schedule: one trip is due',
    '',
    () => system.cloud.runSchedule(),
  )
  stream.resume()
  await stream.whenIdle()
  system.cloud.clock.reset()
  await knock('first visit')
  await knock('known, no member')
  await walkEverything(system, through)
  await knock('member', traveller.openid)

  // Somebody of a county that no function has read yet.
  const county = await givenCounty()
  const newcomer = () => givenSomebody(system, { memberOf: { county, orgId: county.branch } })
  await measured(() => 'tree', '', newcomer)
  return samples.filter(({ what }) => !what.endsWith(': nothing'))
}
