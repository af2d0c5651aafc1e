import type { importSummarySchema, importViewSchema } from '@shared/imports/schema'
import type { OrgTree } from '@shared/org/tree'
import type * as v from 'valibot'
import type { StoredImport } from './stored-import'

/** Is there something that a person may have written? */
export const mayApply = ({ state, counts }: StoredImport): boolean =>
  state === 'ready' && counts.new + counts.changed + counts.doubtful > 0

export function summaryOf(stored: StoredImport, tree: OrgTree): v.InferOutput<typeof importSummarySchema> {
  const { importId, version, kind, state, fileName, orgId, startedAt, checked, applied, counts } = stored
  return {
    ...{ importId, version, kind, state, fileName, orgId, startedAt, checked, applied, counts },
    orgName: tree.get(orgId)?.name ?? '',
  }
}

export const viewOf = (stored: StoredImport, tree: OrgTree): v.InferOutput<typeof importViewSchema> => ({
  ...summaryOf(stored, tree),
  ...{ left: stored.left, notes: stored.notes, absent: stored.absent },
  ...(stored.problem !== undefined && { problem: stored.problem }),
  mayApply: mayApply(stored),
})
