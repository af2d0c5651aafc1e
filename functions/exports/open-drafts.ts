import { nameOfActing } from '@shared/access/person'
import { lookPart } from '../privacy/door'
import { openText } from '../vault/box'
import { transact, untilSaved } from '../writes/transact'
import type { Draft, DraftContact, Exporter } from './draft'
import type { StoredExport } from './stored-export'

/** A transaction takes a hundred. */
const looksAtOnce = 90

const isWhole = ({ sight }: DraftContact) => sight === 'whole' || sight === 'reveal'
const isMasked = ({ sight }: DraftContact) => sight === 'explained' || sight === 'masked'

/** Where a contact stands of which not all is shown: a column of its own, which an import doesn't read. */
export const maskedField = (field: string): string => `${field}Masked`

/** The lines that the members read. Those that an earlier run of the same export left stay as they are. */
async function leaveLooks(contacts: readonly DraftContact[], stored: StoredExport, exporter: Exporter) {
  const { exportId, startedAt } = stored
  const { person, as, grant, tree, county } = exporter
  const by = tree.get(grant.orgId)?.name ?? ''
  const looks = contacts.flatMap(({ look }) => (look ? [look] : []))
  for (let at = 0; at < looks.length; at += looksAtOnce) {
    const parts = looks.slice(at, at + looksAtOnce).map((look) =>
      lookPart(
        {
          ...{ ...look, at: startedAt, requestId: `${exportId}#${look.field}`, reason: '导出名册', by },
          ...{ accountId: person.accountId, actingAs: nameOfActing(as) },
        },
        county,
      ),
    )
    const outcome = await untilSaved(() => transact(parts))
    // Some are there already, and with them all the others failed.
    if (outcome === 'replay') for (const one of parts) await untilSaved(() => transact([one]))
  }
}

/**
 * Opens what the exporter may see whole, after the lines have been written that its owners can read; the rest stays
 * masked.
 * @returns the rows, and of how many people something is whole.
 */
export async function openDrafts(
  drafts: readonly Draft[],
  stored: StoredExport,
  exporter: Exporter,
): Promise<{ rows: Record<string, string>[]; whole: number }> {
  const contactsOf = ({ contacts = [] }: Draft) => contacts
  await leaveLooks(drafts.flatMap(contactsOf).filter(isWhole), stored, exporter)
  const rows: Record<string, string>[] = []
  for (const draft of drafts) {
    const row: Record<string, string> = {}
    for (const [field, value] of Object.entries(draft.values)) if (value !== undefined) row[field] = value
    for (const contact of contactsOf(draft)) {
      const { field, sealed, where } = contact
      if (isWhole(contact)) row[field] = await openText(sealed, where)
      else if (isMasked(contact)) row[maskedField(field)] = sealed.masked
    }
    rows.push(row)
  }
  return { rows, whole: drafts.filter((draft) => contactsOf(draft).some(isWhole)).length }
}
