import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import * as v from 'valibot'
import type { CountyId } from '@shared/ids'
import { endOfSweep } from '@shared/sweep/rules'
import { type Sweep, sweepSchema } from '@shared/sweep/sweep'
import { addDays, type Day } from '@shared/time'
import { table } from '../table'
import { deleteRow, rowsOf } from '../writes/rows'
import { SweepEntity } from './sweep.entity'
import { getProgress } from './sweep.store'

/** Those that ended on a day or before. What began later can't have. */
async function endedBy(countyId: CountyId, lastDay: Day): Promise<Sweep[]> {
  const { Items } = await table
    .build(QueryCommand)
    .entities(SweepEntity)
    // A day more, since instants aren't of Shanghai.
    .query({ index: 'listing', partition: `SWP#${countyId}`, range: { lt: addDays(lastDay, 2) } })
    .options({ maxPages: Infinity })
    .send()
  return (Items ?? [])
    .map(({ sweep }) => v.parse(sweepSchema, sweep))
    .filter((sweep) => endOfSweep(sweep) <= lastDay)
}

/** Removes branches' lists with their ticks; the sweep itself when none is left, so that it is found until then. */
async function removeSweep({ sweepId }: Sweep, limit: number): Promise<number> {
  const orgs = (await getProgress(sweepId))?.orgs ?? []
  const mine = orgs.slice(0, limit)
  for (const { orgId } of mine) {
    for (const row of await rowsOf(`SWT#${sweepId}#${orgId}`)) await deleteRow(row)
    await deleteRow({ pk: `SWP#${sweepId}`, sk: `ORG#${orgId}` })
  }
  if (mine.length === orgs.length) await deleteRow({ pk: `SWP#${sweepId}`, sk: 'SWP' })
  return mine.length
}

/**
 * Removes a county's sweeps that ended on a day or before. Bounded: what is left is found again by the next run.
 * @param limit how many branches' lists.
 * @returns how many were removed.
 */
export async function removeSweeps(countyId: CountyId, lastDay: Day, limit: number): Promise<number> {
  let removed = 0
  for (const sweep of await endedBy(countyId, lastDay)) {
    if (removed >= limit) break
    removed += await removeSweep(sweep, limit - removed)
  }
  return removed
}
