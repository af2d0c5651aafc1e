import { can } from '@shared/access/can'
import type { Endpoint } from '@shared/endpoint'
import { Refusal } from '@shared/errors'
import type { ImportId, OrgId } from '@shared/ids'
import type { Request } from '../http/handle'
import { getImport } from './import.store'
import type { Kind } from './kind'
import { kindOf } from './kinds'
import type { StoredImport } from './stored-import'

type Caller = Pick<Request<Endpoint>, 'person' | 'as' | 'tree' | 'county' | 'authorise'>

/**
 * Asks whether the caller may bring in such a sheet there.
 * @throws Refusal NOT_ALLOWED.
 */
export function mayBringIn({ person, as, tree, authorise }: Caller, { needs }: Kind, orgId: OrgId): void {
  authorise({ kind: 'org', orgId })
  if (needs && !can(person, as, needs.action, needs.subject(orgId), tree)) throw new Refusal('NOT_ALLOWED')
}

/** An import that the caller may run, and its kind. @throws Refusal NOT_FOUND, also for one of another county; NOT_ALLOWED. */
export async function loadImport(
  caller: Caller,
  importId: ImportId,
): Promise<{ stored: StoredImport; kind: Kind }> {
  const stored = await getImport(importId)
  const kind = stored && kindOf(stored.kind)
  if (!stored || !kind || stored.countyId !== caller.county?.countyId) throw new Refusal('NOT_FOUND')
  mayBringIn(caller, kind, stored.orgId)
  return { stored, kind }
}
