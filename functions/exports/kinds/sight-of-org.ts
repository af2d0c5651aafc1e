import { relationsOf } from '@shared/access/relations'
import type { Sight } from '@shared/access/visibility'
import type { OrgId } from '@shared/ids'
import type { Exporter } from '../draft'

/** Contacts of whom an organisation looks after: whole for those who work there, masked for whoever is above. */
export const sightOfOrg = (orgId: OrgId | undefined, { person, as, tree }: Exporter): Sight => {
  const relations = orgId ? relationsOf(person, as, { kind: 'org', orgId }, tree) : []
  return relations.includes('worker') ? 'whole' : 'masked'
}
