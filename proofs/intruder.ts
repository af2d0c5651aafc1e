import { endpoints } from '@shared/contract'
import { startSystem, type System } from '../functions/testing/system'
import { type Attempt, attempt, attemptsAt } from './intruder/break-in'
import { calls } from './intruder/calls'
import { crossed } from './intruder/crossed-ids'
import { type Ground, setGround } from './intruder/ground'
import { moveForty, revokeBetween } from './intruder/revoked-and-moved'
import { changed, itemsOf } from './intruder/table'
import type { Finding, Scale } from './runner/proof'

export const title =
  'Whoever calls an endpoint that isn’t theirs, with whatever ids, is refused, is told nothing and writes nothing'

/** Who may read this; who reads a member's trip knows of the member. */
const readersOf = (...reading: string[]): readonly string[] =>
  reading.flatMap((name) => {
    const may: readonly string[] | 'own' = calls[name]?.may ?? []
    return may === 'own' ? [] : may
  })

/**
 * Who may not read a trip or a member isn't told that there is one: the answer is the same as to a guessed id. Other
 * things have names that everybody in the county reads, or ids that nobody guesses.
 */
function mayNotKnow({ path }: (typeof endpoints)[number], who: string): boolean {
  if (path.includes('{tripId}')) return !readersOf('readTrip').includes(who)
  return path.includes('{memberId}') && !readersOf('readMember', 'readTrip').includes(who)
}

/** Tries all attempts at one endpoint, then looks what is left in the table. */
async function tryAll(attempts: readonly Attempt[], ground: Ground, before: Map<string, string>) {
  const troubles: string[] = []
  const told = new Map<string, Set<string>>()
  for (const one of attempts) {
    const { problems, told: answer } = await attempt(one, ground)
    troubles.push(...problems)
    if (one.kind !== 'another role' && one.kind !== 'a guessed id') continue
    const of = told.get(one.persona.name) ?? new Set()
    told.set(one.persona.name, of.add(answer))
  }
  const after = await itemsOf(ground.system)
  const { endpoint } = attempts[0] ?? {}
  const name = endpoint?.name ?? ''
  const written = changed(before, after).map((key) => `${name}: ${key} was written`)
  const differ = [...told].filter(
    ([who, answers]) => answers.size > 1 && endpoint && mayNotKnow(endpoint, who),
  )
  const knows = differ.map(([who, answers]) => `${name} as ${who}: ${[...answers].join(' or ')}`)
  return { troubles: [...troubles, ...written, ...knows], after }
}

async function breakIn(ground: Ground, scale: Scale) {
  const troubles: string[] = []
  const counts: Record<string, number> = {}
  let before = await itemsOf(ground.system)
  for (const [i, endpoint] of endpoints.entries()) {
    if (scale === 'short' && i % 3 !== 0) continue
    if (!calls[endpoint.name]) troubles.push(`${endpoint.name} has no row in proofs/intruder/calls.ts`)
    const attempts = attemptsAt(endpoint, ground, scale === 'long' ? 1 : 4)
    for (const { kind } of attempts) counts[kind] = (counts[kind] ?? 0) + 1
    const { troubles: more, after } = await tryAll(attempts, ground, before)
    troubles.push(...more)
    before = after
  }
  return { troubles, counts }
}

/** Short, every third endpoint and every fourth of the people; long, all of them. */
export async function run(scale: Scale): Promise<Finding> {
  const system: System = await startSystem()
  try {
    const receipts: string[] = []
    const ground = await setGround(system, receipts)
    const { troubles, counts } = await breakIn(ground, scale)
    const crossing = await crossed(ground)
    const roleRevokedBetweenTwoRequests = await revokeBetween(ground)
    const { before, after, written, membersWritten } = await moveForty(ground)
    const all = [...receipts, ...troubles, ...crossing.troubles]
    const moved = before === 'old 40, new 403' && after === 'old 403, new 40' && membersWritten === 0
    return {
      holds: all.length === 0 && roleRevokedBetweenTwoRequests === '200, then 403 NOT_ALLOWED' && moved,
      figures: {
        ...{ endpoints: scale === 'long' ? endpoints.length : Math.ceil(endpoints.length / 3), ...counts },
        ...{ 'ids of others among one’s own': crossing.tried, 'went through, told or wrote': all.length },
        ...{ roleRevokedBetweenTwoRequests, branchOf40Before: before, branchOf40After: after },
        ...{ itemsWrittenByTheMove: written.length, ofThemMembers: membersWritten },
        ...(all.length > 0 && { first: [...new Set(all)].slice(0, 60).join('\n') }),
        ...(!moved && { written: written.join('; ') }),
      },
    }
  } finally {
    await system.close()
  }
}
