import { endpoints } from '@shared/contract'
import { receiptSchema } from '@shared/receipt'
import { startSystem } from '../functions/testing/system'
import type { Finding, Scale } from './runner/proof'
import { cells } from './visibility/allowed'
import { rows } from './visibility/calls'
import { enumerate, type Tally } from './visibility/enumerate'
import { names } from './visibility/people'

export const title =
  'Whoever asks whichever endpoint in whichever state is shown of a member what the matrix allows, and no more'

/** Endpoints that answer more than a receipt and of which nobody has said how they are to be asked. */
const unsaid = () =>
  endpoints
    .filter(({ name, output }) => output !== receiptSchema && !rows[name])
    .map(({ name }) => `${name} has no row in proofs/visibility/calls.ts`)

/** Cells of the matrix that nothing was found for, and endpoints that answered nobody: there, nothing was tried. */
function untried({ cells: found, answered }: Tally): string[] {
  const formOf: Record<string, string> = { masked: 'masked', kind: 'kind' }
  const empty = cells.filter(({ cell, sight }) => !found.has(`${cell} ${formOf[sight] ?? 'whole'}`))
  const known = new Set<string>(endpoints.map(({ name }) => name))
  const silent = Object.entries(rows).filter(
    ([name, row]) => known.has(name) && 'asks' in row && row.never === undefined && !answered.has(name),
  )
  return [
    ...empty.map(({ cell }) => `nobody was shown: ${cell}`),
    ...silent.map(([name]) => `${name} answered nobody`),
  ]
}

/** Short, a few states and every third endpoint in each; long, all of everything, and every cell must be come upon. */
export async function run(scale: Scale): Promise<Finding> {
  const system = await startSystem()
  try {
    const tally = await enumerate(system, scale)
    const troubles = [...unsaid(), ...tally.troubles, ...(scale === 'long' ? untried(tally) : [])]
    const asked = Object.values(rows).filter((row) => 'asks' in row).length
    return {
      holds: troubles.length === 0,
      figures: {
        ...{ endpoints: asked, personas: names.length, states: tally.states, answers: tally.answers },
        ...{
          answersThatTell: tally.told,
          fieldsFound: tally.fields,
          contactsOpened: tally.opened,
          sheets: tally.sheets,
        },
        ...{ cellsOfTheMatrixMet: tally.cells.size, leaks: troubles.length },
        ...(troubles.length > 0 && { first: [...new Set(troubles)].slice(0, 40).join('\n') }),
      },
    }
  } finally {
    await system.close()
  }
}
