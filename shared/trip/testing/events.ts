import * as fc from 'fast-check'
import { away } from '../../org/fixtures'
import { baishaStation, mobileBranch, outside, ownBranch, yelinStation } from '../fixtures'
import { possibleSteps, type TripStep } from '../rules'
import { type Host, isSameHost } from '../trip'
import { cast } from './cast'
import { type Command, letterSteps, newsSteps, rosterSteps } from './commands'
import { merges } from './orgs'

// Object.keys forgets that these are exactly the steps.
const tripSteps = [...new Set(Object.values(possibleSteps).flat())] as TripStep[]
export const steps = [...tripSteps, ...letterSteps, ...rosterSteps, ...newsSteps]
export const hosts: readonly Host[] = [
  yelinStation,
  baishaStation,
  ownBranch,
  outside,
  { kind: 'outside', orgName: '滨海社区党支部' },
]
export const plans = ['postpone', 'extend', 'move'] as const
/** Steps that name a host: the one chosen, or the one whose code was scanned. */
const isAboutHost = (step: TripStep) => ['route', 'check_in', 'say_arrived'].includes(step)

const otherMobileBranch = { orgId: away.otherMobileBranch, orgName: '白沙社区流动党员党支部' }

/** The branch that a host places somebody in. */
export function placementAt(host: Host): Command['placement'] {
  if (host.kind === 'branch') return { orgId: host.orgId, orgName: host.orgName }
  return isSameHost(host, yelinStation) ? mobileBranch : otherMobileBranch
}

/** Every step on a trip, in every variation. */
export const variations = tripSteps.flatMap(
  (step): { step: TripStep; host: Host; plan: Command['plan'] }[] => {
    if (step === 'change') return plans.map((plan) => ({ step, host: yelinStation, plan }))
    const [plan] = plans
    return (isAboutHost(step) ? hosts : [yelinStation]).map((host) => ({ step, host, plan }))
  },
)

/** Something that happens, among travellers or members from elsewhere: somebody wants something, a message comes late or again, days pass, branches are merged. */
export const event = fc.record({
  what: fc.oneof(
    { weight: 160, arbitrary: fc.constant('likely' as const) },
    { weight: 80, arbitrary: fc.constant('any' as const) },
    { weight: 40, arbitrary: fc.constantFrom('late' as const, 'again' as const, 'altered' as const) },
    { weight: 20, arbitrary: fc.constantFrom('days' as const, 'due' as const) },
    { weight: 3, arbitrary: fc.constant('bind' as const) },
    { weight: 1, arbitrary: fc.constant('merge' as const) },
  ),
  fate: fc.oneof(
    { weight: 6, arbitrary: fc.constant('arrives' as const) },
    { weight: 3, arbitrary: fc.constantFrom('lost' as const, 'twice' as const, 'late' as const) },
  ),
  actor: fc.nat(cast.length - 1),
  step: fc.nat(steps.length),
  pick: fc.nat(10_000),
  days: fc.integer({ min: 1, max: 40 }),
  merge: fc.nat(merges.length - 1),
  among: fc.oneof(
    { weight: 7, arbitrary: fc.constant('travellers' as const) },
    { weight: 2, arbitrary: fc.constant('guests' as const) },
  ),
})
export type Event = typeof event extends fc.Arbitrary<infer E> ? E : never
