import { openStage, type Stage } from '../e2e/steps/stage'
import { goesHome, toldTo, walk, type Walkers } from '../e2e/steps/walk'
import type { Finding, Scale } from './runner/proof'
import { type Journal, startJournal } from './walk/journal'

export const title =
  'Three people on three phones take a trip from its filing to a branch, and each sees every step'

/** Who walks, and what is different about it. */
interface Journey {
  member: string
  secretary: string
  late?: boolean
  thenHome?: boolean
}

const short: Journey[] = [{ member: '林秀兰', secretary: '周明远' }]
const long: Journey[] = [
  { member: '林秀兰', secretary: '周明远', thenHome: true },
  { member: '吴长海', secretary: '沈桂花', late: true },
  { member: '徐晓峰', secretary: '沈桂花', late: true, thenHome: true },
  // The second time: the form knows most of it.
  { member: '林秀兰', secretary: '周明远', thenHome: true },
]

export async function run(scale: Scale): Promise<Finding> {
  const journeys = scale === 'long' ? long : short
  const journal = startJournal()
  const stage = await openStage()
  const troubles: string[] = []
  try {
    for (const journey of journeys) troubles.push(...(await oneJourney(stage, journey, journal)))
  } finally {
    await stage.close()
  }
  return {
    holds: troubles.length === 0,
    figures: {
      trips: journeys.length,
      steps: journal.steps(),
      requests: journal.requests(),
      requestsPerStep: (journal.requests() / journal.steps()).toFixed(1),
      mostRequestsForAStep: journal.most(),
      errors: troubles.length,
      ...(troubles.length > 0 && { troubles: troubles.join('; ') }),
    },
  }
}

/** @returns what went wrong inside the phones, and what the three read otherwise than it was. */
async function oneJourney(stage: Stage, journey: Journey, { seen }: Journal): Promise<string[]> {
  const walkers: Walkers = {
    member: await stage.phoneOf(journey.member),
    secretary: await stage.phoneOf(journey.secretary),
    host: await stage.phoneOf('符海英'),
  }
  const { member, secretary, host } = walkers
  const { late = false, thenHome = false } = journey
  await walk(stage, walkers, seen, { late })
  const steps = stepsAbroad(walkers, late)
  const wrong = otherThan(steps, await toldTo([member, secretary, host], '编入了支部'))
  if (thenHome) {
    await goesHome(stage, walkers, seen)
    const all = [`归档了 ${secretary.person.org}`, `报告已返回 ${member.person.name}`, ...steps]
    // An archived trip is no longer the station's to see.
    wrong.push(...otherThan(all, await toldTo([member, secretary], '归档了')))
  }
  const troubles = await stage.troubles()
  await stage.closePhones()
  return [...troubles, ...wrong]
}

/** What all three read, newest first, when the member has been taken in. */
function stepsAbroad({ member, secretary }: Walkers, late: boolean): string[] {
  const [name, org, station] = [member.person.name, secretary.person.org, '椰风驿站']
  return [
    `编入了支部 ${station}`,
    ...(late ? [`报到了 ${station}`, `说已经到了 ${name}`] : [`报到了 ${name}`]),
    `安排了接收的地方 ${org}`,
    `登记了 ${org}`,
    `报备了外出 ${name}`,
  ]
}

function otherThan(steps: readonly string[], told: readonly string[][]): string[] {
  const right = steps.join(' ← ')
  return told
    .map((read) => read.join(' ← '))
    .filter((read) => read !== right)
    .map((read) => `${read} instead of ${right}`)
}
