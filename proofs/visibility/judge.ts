import * as v from 'valibot'
import { isAllowed } from './allowed'
import type { Ask } from './calls'
import type { Found } from './canaries'
import { columns, type Facts, type Name, newcomersColumns } from './people'

/** From when on something was so. */
export interface Moment {
  at: number
  facts: Facts
}

const lineSchema = v.object({ noticeId: v.string(), at: v.string() })

/** What a line of an inbox, or a row of a sheet, tells was told at its time, by what was so then. */
function factsFor(endpoint: string, { record }: Found, moments: readonly Moment[]): readonly Facts[] {
  // What a branch ticked off stays on its list of then.
  const isOfOld = endpoint === 'listSweepMembers' && moments.at(-1)?.facts.moved
  if (isOfOld) return moments.slice(1, 2).map(({ facts }) => facts)
  if (endpoint === 'listImportRows') return moments.slice(0, 1).map(({ facts }) => facts)
  if (!v.is(lineSchema, record)) return moments.slice(-1).map(({ facts }) => facts)
  const until = moments.filter((moment) => moment.at <= Date.parse(record.at))
  // The line that says that it is over comes with the change that ends it.
  return until.slice(-2).map(({ facts }) => facts)
}

/** Whether the answer came at a tap, and after a reason had been written. */
export const openedBy = (endpoint: string, opens: boolean, { body = {} }: Ask) => {
  if (!opens) return 'no'
  const explained =
    'explanation' in body || (['revealTrip', 'revealInflow'].includes(endpoint) && 'reason' in body)
  return explained ? 'explained' : 'at a tap'
}

/** What an erasure leaves of the member: docs/rules.md#erasure. What was told before, a line of an inbox may keep. */
const leftByErasure = ['name', 'branch', 'destination', 'host', 'roster']

const secretaries: readonly Name[] = ['secretary', 'otherSecretary']

/** Who works in branches that are one now reads what either was told. */
const readersOf = (name: Name, moments: readonly Moment[]): readonly Name[] =>
  moments.at(-1)?.facts.merged && secretaries.includes(name) ? secretaries : [name]

/** In which column somebody stands, to the member or to the newcomer. */
const columnOf = (name: Name, { ofNewcomer }: Found, facts: Facts) =>
  ofNewcomer ? (newcomersColumns[name]?.(facts) ?? 'nobody') : columns[name](facts)

/** May somebody have been told this? */
export const mayHaveBeenTold = (
  name: Name,
  endpoint: string,
  found: Found,
  moments: readonly Moment[],
  opened: ReturnType<typeof openedBy>,
): boolean =>
  factsFor(endpoint, found, moments).some((facts) => {
    if (facts.erased && !found.ofNewcomer && !leftByErasure.includes(found.field)) return false
    return readersOf(name, moments).some((one) =>
      isAllowed(found, columnOf(one, found, facts), facts.discreet === true, opened),
    )
  })
