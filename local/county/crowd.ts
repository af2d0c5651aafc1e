import type { Day } from '@shared/time'
import type { TripState } from '@shared/trip/trip'
import type { OrgNode } from '@shared/org/tree'
import { lifeTo, type Refuge } from './life'
import { personName } from './names'
import { phoneOf } from './phone'
import { knownPlace } from './known-place'
import type { CountyPlan } from './plan'
import type { Chance, Source } from './source'

/** Where those go whom no station takes in. */
const cities = [
  ...['110105', '110108', '120101', '210102', '210202', '230102', '230103', '310115', '310112'],
  ...['320102', '330106', '370202', '440106', '440305', '460106', '460108', '500112', '510107'],
]
const reasons = ['winter', 'winter', 'grandchildren', 'with_children', 'work', 'work', 'study', 'medical']

/** People who all set out from one county. */
export interface Crowd {
  key: string
  howMany: number
  /** The last digits of the first number; the others follow. */
  firstPhone: number
  /** The branches that they belong to. */
  branches: readonly OrgNode[]
  /** Who may take them in. */
  refuges: readonly Refuge[]
  stateOf: (i: number, chance: Chance) => TripState
}

const needsRefuge = (state: TripState) =>
  !['filed', 'returned_for_completion', 'registered', 'origin_managed', 'withdrawn'].includes(state)

/** Adds members to a county, each with one trip. They have no accounts: nobody is them, they make the figures. */
export function addCrowd(plan: CountyPlan, crowd: Crowd, source: Source, today: Day): void {
  for (let i = 0; i < crowd.howMany; i++) {
    const key = `${crowd.key}-${i}`
    const chance = source.chance(key)
    const member = {
      ...{ memberId: source.id('member', key), countyId: plan.county.countyId },
      orgId: chance.pick(crowd.branches).orgId,
      ...{ name: personName(chance), phone: phoneOf(crowd.firstPhone + i) },
    }
    const state = crowd.stateOf(i, chance)
    const refuge = chance.pick(crowd.refuges)
    const { filedAt, steps, leaveOn, returnOn } = lifeTo(state, refuge, chance, today)
    const regionCode = needsRefuge(state) ? refuge.station.regionCode : chance.pick(cities)
    const filing = {
      destination: { regionCode, place: knownPlace(regionCode) },
      ...{ reason: chance.pick(reasons), phone: member.phone, leaveOn, ...(returnOn && { returnOn }) },
    }
    plan.members.push(member)
    plan.trips.push({ tripId: source.id('trip', key), member, filedAt, filing, steps })
  }
}
