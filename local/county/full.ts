import type { Day } from '@shared/time'
import type { TripState } from '@shared/trip/trip'
import { addCrowd } from './crowd'
import { growHome, growSouth } from './grow'
import type { Refuge } from './life'
import type { CountyPlan } from './plan'
import { type Demo, smallDemo } from './small'
import type { Chance, Source } from './source'

/** How many of each a county is filled up to. */
export type FullFigures = { membersAway: number; takenIn: number; fromElsewhere: number }

/** The figures of the reports of practice that the product grows from. */
export const practiceFigures = { membersAway: 4600, takenIn: 283, fromElsewhere: 283, stations: 199 }

/** How those who are away are spread, in percent. */
const spread: [TripState, number][] = [
  ['origin_managed', 54],
  ['hosted', 27],
  ['routed', 7],
  ['filed', 3],
  ['registered', 3],
  ['checked_in', 3],
  ['return_reported', 2],
  ['returned_for_completion', 1],
]
const away = spread.flatMap(([state, percent]) => Array.from({ length: percent }, () => state))

/** How many of the home county have come back, or didn't go: trips that are over. */
const over = 360

const refugesOf = ({ stations, orgs }: CountyPlan): Refuge[] =>
  stations.flatMap((station) =>
    orgs
      .filter(({ parentId, type }) => parentId === station.orgId && type === 'mobile')
      .map((branch) => ({ station, branch })),
  )

const branchesOf = ({ orgs }: CountyPlan) =>
  orgs.filter(({ level, parentId }) => level === 'branch' && parentId)

/** How many of the trips that were planned are under way, or have ended with that deed. */
const openOf = ({ trips }: CountyPlan) =>
  trips.filter(({ steps }) => !['archive', 'withdraw'].includes(steps.at(-1)?.does ?? '')).length
const placedOf = ({ trips }: CountyPlan) => trips.filter(({ steps }) => steps.at(-1)?.does === 'place').length

/** The small demo with all that makes the figures: thousands away, hundreds taken in, a station in each community. */
export function fullDemo(source: Source, today: Day, figures: FullFigures = practiceFigures): Demo {
  const demo = smallDemo(source, today)
  const { yunling, lanyu } = demo
  growHome(yunling, source)
  growSouth(lanyu, source)
  yunling.fromElsewhere = figures.fromElsewhere
  const [north, south] = [refugesOf(yunling), refugesOf(lanyu)]
  const [fromNorth, fromSouth] = [branchesOf(yunling), branchesOf(lanyu)]

  const membersAway = Math.max(0, figures.membersAway - openOf(yunling))
  const takenIn = Math.max(0, figures.takenIn - placedOf(lanyu))
  const add = (
    plan: CountyPlan,
    key: string,
    howMany: number,
    firstPhone: number,
    stateOf: (i: number, chance: Chance) => TripState,
  ) => {
    const [branches, refuges] = plan === yunling ? [fromNorth, south] : [fromSouth, north]
    addCrowd(plan, { key, howMany, firstPhone, branches, refuges, stateOf }, source, today)
  }
  add(yunling, 'away', membersAway, 3000, (_, chance) => chance.pick(away))
  add(yunling, 'over', over, 8000, (i) => (i % 6 === 0 ? 'withdrawn' : 'archived'))
  add(lanyu, 'taken-in', takenIn, 8500, () => 'hosted')
  return demo
}
