import { createHash } from 'node:crypto'
import { type Id, type IdKind, type ImportId, makeId } from '@shared/ids'
import { dayOf, type Instant } from '@shared/time'
import { auditPart } from '../audit/door'
import { readCountyWithTree } from '../org/door'
import { orgFinder } from './find-org'
import { importerOf } from './importer'
import type { Job, Kind, NewThing, Writing } from './kind'
import type { StoredImport } from './stored-import'

/** The id of what a row makes: the same in every run, so that what was written is known again. */
const idOfRow = <K extends IdKind>(importId: ImportId, kind: K, row: number): Id<K> =>
  makeId(kind, createHash('sha256').update(`${importId}#${kind}#${row}`).digest())

function ownThings({ importId, chunks = [] }: StoredImport): Job['isOwn'] {
  const known = new Map<NewThing, ReadonlySet<string>>()
  const all = (kind: NewThing) =>
    new Set(
      chunks.flatMap(({ first, last }) =>
        Array.from({ length: last - first + 1 }, (_, i): string => idOfRow(importId, kind, first + i)),
      ),
    )
  return (kind, id) => {
    const ids = known.get(kind) ?? all(kind)
    known.set(kind, ids)
    return ids.has(id)
  }
}

/** What a kind is told of an import. @throws NoLongerAllowed. */
export async function jobOf(stored: StoredImport, kind: Kind, now: Instant): Promise<Job> {
  const { importId, countyId, orgId, by, columns = [] } = stored
  const { county, tree } = await readCountyWithTree(countyId)
  const importer = await importerOf(stored, kind, tree, now)
  const usual = (field: string) => kind.columns.find((one) => one.field === field)?.headers[0] ?? field
  const headerOf = (field: string) => columns.find((one) => one.field === field)?.header ?? usual(field)
  return {
    ...{ importId, county, tree, orgId, now, headerOf, by, importer },
    orgs: orgFinder(tree, orgId),
    today: dayOf(now),
    problem: (row, field, why) => ({
      column: headerOf(field),
      letter: columns.find((one) => one.field === field)?.letter ?? '',
      say: `第${row}行“${headerOf(field)}”：${why}`,
    }),
    idOf: (made, row) => idOfRow(importId, made, row),
    isOwn: ownThings(stored),
  }
}

/** How rows that are written now say who wrote them. */
export const writingOf = ({ importId, by }: StoredImport, { county }: Job, now: Instant): Writing => ({
  now,
  eventIdOf: (row) => idOfRow(importId, 'event', row),
  auditPart: (subjectId) =>
    auditPart({
      ...{ subjectId, at: now, requestId: importId, action: 'import.run', county, isOneOfMany: true },
      ...{ accountId: by.accountId, actingAs: by.actingAs },
    }),
})
