import type { InflowMember } from '@shared/inflow/inflow'
import {
  place,
  registerInflow,
  returnForCompletion,
  sayLeaves,
  tellOrigin,
  verify,
} from '@shared/inflow/rules'
import type { OrgNode } from '@shared/org/tree'
import { addDays, type Day, dayOf, type Instant } from '@shared/time'
import { addWorkingDays } from '../../functions/calendar/working-days'
import { factOf } from '../../functions/inflow/change'
import { saveInflowPart } from '../../functions/inflow/inflow.store'
import { markPart } from '../../functions/notice/telling-parts'
import type { StoredStation } from '../../functions/station/door'
import type { Part } from '../../functions/writes/part'
import { orgTree } from '@shared/org/tree'
import { daysAgo } from './days-ago'
import { type InflowStage, inflowStages, usualStages } from './inflow-stages'
import { knownPlace } from './known-place'
import { personName } from './names'
import { phoneOf } from './phone'
import type { CountyPlan } from './plan'
import type { Seals } from './seals'
import type { Chance, Source } from './source'

/** Where those who come from elsewhere are at home, in counties that don't use the system. */
const homes = [
  { regionCode: '620502', orgName: '秦岭镇退休支部' },
  { regionCode: '230102', orgName: '松江街道第三支部' },
  { regionCode: '610102', orgName: '城墙根社区支部' },
  { regionCode: '510104', orgName: '锦官路社区支部' },
  { regionCode: '150102', orgName: '青城街道支部' },
]

/** The last numbers of the range: nobody else of the demo has them. */
const firstPhone = 9700

interface Told {
  plan: CountyPlan
  source: Source
  today: Day
  seals: Seals
}

const context = ({ county }: CountyPlan, now: Instant) => ({ now, limits: county.limits, addWorkingDays })

/** What somebody from elsewhere told, sealed. */
async function tellingOf(key: string, i: number, chance: Chance, { plan, source, today, seals }: Told) {
  const inflowId = source.id('inflow', key)
  const { regionCode, orgName } = chance.pick(homes)
  // More people than numbers: from a hundred and fifty on couples share one.
  const number = phoneOf(firstPhone + (i % 150))
  return {
    inflowId,
    told: {
      name: personName(chance),
      phone: await seals.phone(number, inflowId),
      phoneKey: seals.phoneKey(plan.county.countyId, number),
      home: { regionCode, orgName, place: knownPlace(regionCode) },
      cameOn: addDays(today, -chance.between(40, 700)),
      category: chance.pick(['retired', 'employed', 'retired'] as const),
      address: await seals.address(`${chance.between(1, 30)} 号楼`, inflowId),
    },
  }
}

/** Everything that has happened to one, oldest first, each a change with its event. */
function lived(
  start: InflowMember,
  stage: InflowStage,
  { plan, source, today, into, chance }: Told & { into: OrgNode | undefined; chance: Chance },
): Part[] {
  const tree = orgTree(plan.orgs)
  const parts: Part[] = []
  let one: InflowMember | undefined
  let daysBefore =
    stage === 'new' ? 1 : stage === 'returned' || stage === 'verified' ? 2 : chance.between(20, 80)
  const at = () => daysAgo(today, Math.max(0, daysBefore), '10:30')
  const go = (after: InflowMember, type: Parameters<typeof factOf>[2], side: 'self' | 'host') => {
    const eventId = source.id('event', `${after.inflowId} ${String(after.version)}`)
    // What was told of it is long read.
    parts.push(factOf(one, after, type, { side, eventId, now: at(), tree }), markPart(eventId))
    one = after
    daysBefore -= 1
  }
  go(start, 'inflow.registered', start.source === 'self' ? 'self' : 'host')
  if (stage === 'returned')
    go(
      returnForCompletion(start, '请把原支部的名称写全', context(plan, at())),
      'inflow.returned_for_completion',
      'host',
    )
  if (stage !== 'new' && stage !== 'returned') {
    const verified = verify(start, chance.pick(['in_person', 'paper'] as const), context(plan, at()))
    go(verified, 'inflow.verified', 'host')
    if (stage !== 'verified' && into) {
      const placed = place(verified, into.orgId, context(plan, at()))
      go(placed, 'inflow.placed', 'host')
      if (stage !== 'placed') {
        const told = tellOrigin(placed, { on: dayOf(at()), how: 'letter' }, context(plan, at()))
        go(told, 'inflow.origin_told', 'host')
        if (stage === 'leaving')
          go(sayLeaves(told, addDays(today, 5), context(plan, at())), 'inflow.leaving', 'host')
      }
    }
  }
  return one ? [saveInflowPart(undefined, one), ...parts] : parts
}

/** At which station, and in which branch of its organisation they may be placed. */
const whereOf = ({ orgs }: CountyPlan, station: StoredStation) =>
  orgs.find(({ parentId, level }) => parentId === station.orgId && level === 'branch')

/**
 * Members from elsewhere: a few, one in each state, at the first station; or as many as the plan has, over all of
 * its stations.
 */
export async function inflowParts(
  plan: CountyPlan,
  { source, now, seals }: { source: Source; now: Instant; seals: Seals },
): Promise<Part[]> {
  const today = dayOf(now)
  const told = { plan, source, today, seals }
  const { fromElsewhere } = plan
  const isSmall = fromElsewhere <= inflowStages.length
  const stations = plan.stations.filter(({ closed }) => !closed)
  const at = isSmall ? stations.slice(0, 1) : stations
  const parts: Part[] = []
  for (let i = 0; i < fromElsewhere; i++) {
    const station = at[i % at.length]
    if (!station) continue
    const key = isSmall ? `inflow ${String(i)}` : `inflow ${plan.county.countyId} ${String(i)}`
    const chance = source.chance(key)
    const stage = isSmall ? (inflowStages[i] ?? 'new') : chance.pick(usualStages)
    const { inflowId, told: telling } = await tellingOf(key, i, chance, told)
    const { stationId, orgId, name } = station
    const begun = stage === 'new' ? 1 : stage === 'returned' || stage === 'verified' ? 2 : 80
    const start = registerInflow(
      {
        ...{ inflowId, countyId: plan.county.countyId, source: chance.happens(0.7) ? 'self' : 'paper' },
        station: { stationId, orgId, name },
      },
      telling,
      context(plan, daysAgo(today, begun, '10:30')),
    )
    parts.push(...lived(start, stage, { ...told, into: whereOf(plan, station), chance }))
  }
  return parts
}
