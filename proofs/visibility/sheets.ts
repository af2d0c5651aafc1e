import { exportKinds } from '@shared/exports/schema'
import type { OrgId } from '@shared/ids'
import { takenOut } from '../../functions/exports/testing/take-out'
import { openBook } from '../../functions/sheets/door'
import { rowsOf } from '../../functions/sheets/testing/read-all'
import { givenSomebody, type Somebody } from '../../functions/testing/people'
import { isWholeContact, search } from './canaries'
import type { Tally } from './enumerate'
import { type Moment, mayHaveBeenTold } from './judge'
import { columns, type Name } from './people'
import { whomOf } from './set-stage'
import type { Stage } from './stage'

interface Taker {
  /** In whose column of the matrix they stand. */
  name: Name
  who: Somebody
  orgId: OrgId
}

/** Who may take out sheets, and of which organisation: all that lies below theirs. */
async function takers({ home, people, system }: Stage): Promise<Taker[]> {
  const role = { county: home, role: 'party_worker' as const, orgId: home.community }
  return [
    { name: 'secretary', who: people.secretary.who, orgId: home.branch },
    { name: 'townWorker', who: people.townWorker.who, orgId: home.town },
    { name: 'officer', who: people.officer.who, orgId: home.root },
    // The organisation that answers for the community: it sees of them what its worker sees.
    { name: 'communityWorker', who: await givenSomebody(system, { role }), orgId: home.community },
  ]
}

/** Each row's texts; rows are the records that speak of somebody. */
async function everyRow(file: Buffer) {
  const { sheets } = await openBook(file)
  const all = await Promise.all(sheets.map(({ name }) => rowsOf(file, name)))
  return all.flat().map(([, texts]) => ({ texts: texts.join(' | ') }))
}

async function looksOf({ memberId }: Stage): Promise<number> {
  const { listLooksOf } = await import('../../functions/privacy/look.store')
  return (await listLooksOf(memberId, undefined, Infinity)).looks.length
}

/** Everybody who may takes out every sheet that there is; each cell is held against the matrix. */
export async function lookAtSheets(stage: Stage, moments: readonly Moment[], tally: Tally): Promise<void> {
  const facts = moments.at(-1)?.facts ?? {}
  for (const { name, who, orgId } of await takers(stage))
    for (const kind of exportKinds) {
      const before = await looksOf(stage)
      const { file } = await takenOut(stage.system, who, { kind, orgId })
      const found = search(await everyRow(file), whomOf(stage, stage.tripIds))
      tally.sheets++
      const what = `a sheet of ${kind} as ${name} (${columns[name](facts)})`
      for (const one of found) {
        tally.fields++
        if (!mayHaveBeenTold(name, 'startExport', one, moments, 'at a tap'))
          tally.troubles.push(`${what}: ${one.field} ${one.form} at ${one.path}`)
      }
      const looks = (await looksOf(stage)) - before
      const isWhole = found.some(isWholeContact)
      if (isWhole !== looks > 0) tally.troubles.push(`${what}: ${looks} looks, whole contacts: ${isWhole}`)
      tally.opened += looks
    }
}
