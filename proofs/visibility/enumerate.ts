import { endpoints } from '@shared/contract'
import { instant } from '@shared/time'
import type { System } from '../../functions/testing/system'
import type { Scale } from '../runner/proof'
import { ask } from './ask'
import { type Row, rows } from './calls'
import { isWholeContact, search } from './canaries'
import { type Moment, mayHaveBeenTold, openedBy } from './judge'
import { columns, type Facts, type Persona } from './people'
import { setStage, whomOf } from './set-stage'
import { lookAtSheets } from './sheets'
import type { Stage, State } from './stage'
import { states } from './states'

/** What was looked at, and what was wrong. */
export interface Tally {
  states: number
  answers: number
  /** Answers that said something, and the fields that were found in them. */
  told: number
  fields: number
  opened: number
  /** Sheets that were taken out. */
  sheets: number
  /** Cells of the table that an answer filled. */
  cells: Set<string>
  /** Endpoints that answered somebody. */
  answered: Set<string>
  troubles: string[]
}

const askable = (row: Row | undefined) => (row && 'asks' in row ? row : undefined)

/** What one person is told by one endpoint, in one state. */
async function look(
  stage: Stage,
  endpoint: (typeof endpoints)[number],
  persona: Persona,
  moments: readonly Moment[],
  tally: Tally,
) {
  const row = askable(rows[endpoint.name])
  const facts = moments.at(-1)?.facts ?? {}
  const column = columns[persona.name](facts)
  for (const one of row?.asks(stage) ?? []) {
    const { status, json } = await ask(stage.system.cloud.apiUrl, endpoint, one, persona)
    const what = `${endpoint.name} as ${persona.name}`
    tally.answers++
    if (status < 300) tally.answered.add(endpoint.name)
    const asksWhy = JSON.stringify(json).includes('REASON_NEEDED')
    if ((status === 400 && !asksWhy) || status >= 500)
      tally.troubles.push(`${what}: ${status} ${JSON.stringify(json)}`)
    const found = search(json, whomOf(stage, stage.tripIds))
    if (found.length > 0) tally.told++
    const opened = openedBy(endpoint.name, row?.opens === true, one)
    if (opened !== 'no' && found.some(isWholeContact) && persona.name !== 'member') tally.opened++
    for (const known of found) {
      tally.fields++
      if (mayHaveBeenTold(persona.name, endpoint.name, known, moments, opened))
        tally.cells.add(`${known.ofNewcomer ? 'newcomer: ' : ''}${known.field} ${column} ${known.form}`)
      else
        tally.troubles.push(
          `${what} (${column}): ${known.field} ${known.form} at ${known.path} ${JSON.stringify(known.record).slice(0, 300)}`,
        )
    }
  }
}

const batch = 8

/** Everybody asks everything: all of it, or every third of those who stand nowhere and every third endpoint. */
async function lookAll(stage: Stage, moments: readonly Moment[], scale: Scale, tally: Tally) {
  const turn = moments.length
  const facts = moments.at(-1)?.facts ?? {}
  const isSomebody = ({ name }: Persona) => columns[name](facts) !== 'nobody'
  const pairs = stage.personas
    .filter((one, i) => scale === 'long' || isSomebody(one) || (i + turn) % 3 === 0)
    .flatMap((persona) =>
      endpoints
        .filter((endpoint, i) => askable(rows[endpoint.name]) && (scale === 'long' || (i + turn) % 3 === 0))
        .map((endpoint) => ({ persona, endpoint })),
    )
  for (let from = 0; from < pairs.length; from += batch)
    await Promise.all(
      pairs
        .slice(from, from + batch)
        .map(({ persona, endpoint }) => look(stage, endpoint, persona, moments, tally)),
    )
}

/** Each opening left one line for the member, and their own none. */
async function checkLooks({ memberId }: Stage, tally: Tally, state: State) {
  const { listLooksOf } = await import('../../functions/privacy/look.store')
  const { looks } = await listLooksOf(memberId, undefined, Infinity)
  if (looks.length !== tally.opened)
    tally.troubles.push(`${state.name}: ${tally.opened} openings, ${looks.length} looks`)
}

/** Takes the member through every state, and has everybody ask everything in each. */
export async function enumerate(system: System, scale: Scale): Promise<Tally> {
  const tally: Tally = {
    ...{ states: 0, answers: 0, told: 0, fields: 0, opened: 0, sheets: 0 },
    ...{ cells: new Set(), answered: new Set(), troubles: [] },
  }
  const stage = await setStage(system, tally.troubles)
  const moments: Moment[] = [{ at: Date.parse(instant(0)), facts: {} }]
  const lasting: Facts = {}
  for (const state of states) {
    system.cloud.clock.advance({ minutes: 1 })
    Object.assign(lasting, state.lasting)
    moments.push({ at: system.cloud.clock.now(), facts: { ...state.facts, ...lasting } })
    await state.reach(stage)
    await system.cloud.stream.whenIdle()
    if (scale === 'short' && !state.inShort) continue
    tally.states++
    await lookAll(stage, moments, scale, tally)
    await checkLooks(stage, tally, state)
    if (state.takesOut) await lookAtSheets(stage, moments, tally)
  }
  return tally
}
