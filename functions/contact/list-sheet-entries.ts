import { relationsOf } from '@shared/access/relations'
import { sightOf, viewerOf } from '@shared/access/visibility'
import { listSheetEntries } from '@shared/contact/contract'
import { countsIn } from '@shared/contact/figures'
import type { KeptContact } from '@shared/contact/schema'
import type { SheetFigure } from '@shared/contact/sheet'
import { daysOfPeriod } from '@shared/contact/turns'
import type { OrgId } from '@shared/ids'
import { cursorOf } from '../cursor'
import { handle } from '../http/handle'
import { findPerson } from './person'
import { type Days, listContactsBefore } from './contact-lists'
import { beforeOf } from './entries-cursor'
import { ownLists } from './sheet-lines'
import { namesOf, viewContact, writersOf, wroteIt } from './view-contact'

/** As many as a page shows. */
const perPage = 30

/** Of a figure behind which few entries stand, so many lists are looked through at once; then the phone asks again. */
const mostRounds = 4

const placeOf = ({ entry }: KeptContact) => `${entry.on}#${entry.contactId}`

/** The newest entries behind a figure, of those before the cursor: read by their key, never the whole log. */
async function pageOf(
  lists: readonly OrgId[],
  days: Days,
  { figure, cursor }: { figure: SheetFigure; cursor?: string | undefined },
): Promise<{ page: KeptContact[]; cursor?: string }> {
  let before = beforeOf(cursor)
  const page: KeptContact[] = []
  for (let round = 0; round < mostRounds; round++) {
    const some = await listContactsBefore(lists, days, before, perPage)
    for (const one of some) {
      if (page.length === perPage) return { page, cursor: cursorOf({ before: before ?? '' }) }
      if (countsIn(figure, one)) page.push(one)
      before = placeOf(one)
    }
    if (some.length < perPage) return { page }
  }
  return { page, cursor: cursorOf({ before: before ?? '' }) }
}

/** The entries of one branch behind one figure of a sheet, the newest first, each as much as the reader may see. */
export const handler = handle(listSheetEntries, async ({ params, query, person, as, tree, authorise }) => {
  authorise({ kind: 'org', orgId: params.orgId })
  const reader = { person, as, tree }
  const days = daysOfPeriod(query.period)
  const { page, cursor } = await pageOf(ownLists(params.orgId, tree), days, query)
  const people = await Promise.all([...new Set(page.map(({ entry }) => entry.memberId))].map(findPerson))
  const known = new Map(people.flatMap((one) => (one ? [[one.memberId, one] as const] : [])))
  const names = await namesOf(writersOf(page))
  const entries = page.flatMap((kept) => {
    const member = known.get(kept.entry.memberId)
    if (!member) return []
    const viewer = viewerOf(relationsOf(person, as, member.subject, tree))
    const sight = (field: 'name' | 'note') => sightOf(field, viewer, member.discreet) === 'whole'
    // What is kept from a branch that was relieved stays so, also of what it wrote itself.
    const readsNotes = sight('note') || (!member.discreet && wroteIt(kept.entry, reader))
    return [
      {
        ...viewContact(kept, readsNotes, names, reader),
        ...{ memberId: member.memberId, memberName: sight('name') ? member.name : '' },
      },
    ]
  })
  return { status: 200, body: { entries, ...(cursor && { cursor }) } }
})
