import { inspect } from 'node:util'
import { checkIn, confirmArrival, readTrip } from '@shared/trip/contract'
import { startSystem, type System } from '../functions/testing/system'
import { codeOf, givenRoutedTrip } from '../functions/testing/trips'
import { givenSomebody } from '../functions/testing/people'
import { badCommands, badRequests } from './refusing/bad-requests'
import { falseCodes, lateCodes } from './refusing/codes'
import { refusedWith } from './refusing/knock'
import { setStage, type Stage } from './refusing/people'
import { type Refused, whoMayNot, withoutSession } from './refusing/who-may-not'
import type { Finding, Scale } from './runner/proof'
import { scanTable } from './testing/scan-table'

export const title =
  'Whoever and whatever should be refused is, with its code and sentence, and writes nothing'

/** Short, each person and endpoint is tried once in a while; long, all of them. */
export async function run(scale: Scale): Promise<Finding> {
  const system = await startSystem()
  try {
    const stage = await setStage(system)
    const now = system.cloud.clock.now()
    const every = scale === 'long' ? 1 : 5
    const kinds: Record<string, Refused[]> = {
      falseCodes: falseCodes(system, stage),
      whoMayNot: whoMayNot(stage, now).filter((_, i) => i % every === 0),
      withoutSession: withoutSession(stage, now).filter((_, i) => i % every === 0),
      badRequests: badRequests(stage, ownsUnknown(system)).filter((_, i) => i % every === 0),
      badCommands: badCommands(stage),
    }
    const troubles: string[] = []
    for (const refused of Object.values(kinds)) troubles.push(...(await tryAll(system, refused)))
    for (const [what, lateMs] of lateCodes) troubles.push(...(await scanLate(system, stage, what, lateMs)))
    const counts = Object.entries(kinds).map(([kind, refused]) => [kind, refused.length] as const)
    return {
      holds: troubles.length === 0,
      figures: {
        ...Object.fromEntries(counts),
        lateCodes: lateCodes.length,
        ...(troubles.length > 0 && { troubles: troubles.length, first: troubles.slice(0, 40).join('; ') }),
      },
    }
  } finally {
    await system.close()
  }
}

/** Whether an address that leads nowhere is answered by a function, and not by the gateway itself. */
const ownsUnknown = ({ cloud }: System) => cloud.template.routes.some(({ key }) => key === '$default')

/** The whole table as one text, whatever the order of attributes. */
const contentOf = async ({ cloud }: System) =>
  inspect(await scanTable(cloud.databaseEndpoint, cloud.tableName), {
    sorted: true,
    depth: 9,
    maxArrayLength: null,
  })

/** Each of them; the table is looked at between, so that what writes is named. */
async function tryAll(system: System, all: readonly Refused[]): Promise<string[]> {
  const troubles: string[] = []
  let before = await contentOf(system)
  for (const { what, code, knock } of all) {
    const trouble = await refusedWith(system.cloud.apiUrl, code, knock)
    if (trouble !== undefined) troubles.push(`${what}: ${trouble}`)
    const after = await contentOf(system)
    if (after !== before) troubles.push(`${what}: something was written`)
    before = after
  }
  return troubles
}

/** A genuine code at the wrong time checks nobody in; it lets the host know, once, who then looks. */
async function scanLate(system: System, stage: Stage, what: string, lateMs: number): Promise<string[]> {
  const { home, south, people } = stage
  const member = await givenSomebody(system, { memberOf: { county: home, orgId: home.branch } })
  const tripId = await givenRoutedTrip(member, people.secretary, south.station)
  const scan = () => member.do(checkIn, { body: { code: codeOf(system, south.station, lateMs) } })
  const [first, second] = [await scan(), await scan()]
  const trip = await member.do(readTrip, { params: { tripId } })
  const said = trip.state === 'routed' && trip.saidArrivedAt !== undefined && trip.arrivedAt === undefined
  const once = first.version === 4 && second.version === 4 && trip.timeline.length === 4
  const seen = await people.host.do(confirmArrival, { params: { tripId } })
  return said && once && seen.state === 'checked_in' ? [] : [`a code ${what}: ${trip.state}`]
}
