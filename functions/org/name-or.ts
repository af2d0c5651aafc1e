import { idOf } from '@shared/ids'
import type { OrgTree } from '@shared/org/tree'
import * as v from 'valibot'

/** What is said by the id of an organisation, by its name; any other text as it is. */
export function nameOr(text: string, tree: OrgTree): string {
  const found = v.safeParse(idOf('org'), text)
  return (found.success && tree.get(found.output)?.name) || text
}
