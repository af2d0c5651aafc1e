import { can } from '@shared/access/can'
import { actingAs } from '@shared/access/person'
import type { OrgTree } from '@shared/org/tree'
import { dayOf, type Instant } from '@shared/time'
import { getPerson } from '../account/door'
import { readCountyWithTree } from '../org/door'
import type { Job, Kind } from './kind'
import type { StoredImport } from './stored-import'

/** Whoever brings it in may do so no longer. */
export class NoLongerAllowed extends Error {}

/**
 * Who brings a sheet in, as they are by now: a role that was taken back counts no longer.
 * @throws NoLongerAllowed.
 */
export async function importerOf(
  { by, orgId }: StoredImport,
  { needs }: Kind,
  tree: OrgTree,
  now: Instant,
): Promise<Job['importer']> {
  const person = await getPerson(by.accountId, now)
  const as = person && actingAs(person, by.actingAs, now, dayOf(now))
  if (!person || !as) throw new NoLongerAllowed()
  const may = can(person, as, 'import.run', { kind: 'org', orgId }, tree)
  if (!may || (needs && !can(person, as, needs.action, needs.subject(orgId), tree)))
    throw new NoLongerAllowed()
  return { person, as, tree }
}

/** Asks again, in the middle of a run, as they and the tree are this moment. @throws NoLongerAllowed. */
export async function mustStillBeAllowed(stored: StoredImport, kind: Kind, now: Instant): Promise<void> {
  const { tree } = await readCountyWithTree(stored.countyId)
  await importerOf(stored, kind, tree, now)
}
