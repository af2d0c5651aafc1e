import { relationsOf } from '@shared/access/relations'
import { sightOf, viewerOf } from '@shared/access/visibility'
import { listSheetEntries } from '@shared/contact/contract'
import { countsIn } from '@shared/contact/figures'
import { daysOfPeriod } from '@shared/contact/turns'
import { handle } from '../http/handle'
import { findPerson } from './person'
import { ownLog } from './sheet-lines'
import { namesOf, viewContact, writersOf, wroteIt } from './view-contact'

/** As many as a page shows; the cursor says how many came before. */
const perPage = 30

/** The entries of one branch behind one figure of a sheet, the newest first, each as much as the reader may see. */
export const handler = handle(
  listSheetEntries,
  async ({ params, query, person, as, tree, authorise, refuse }) => {
    authorise({ kind: 'org', orgId: params.orgId })
    const reader = { person, as, tree }
    const days = daysOfPeriod(query.period)
    const skip = Number(query.cursor ?? 0)
    if (!Number.isInteger(skip) || skip < 0) return refuse('MALFORMED_REQUEST')
    const log = await ownLog(params.orgId, days, tree)
    const behind = log
      .filter((one) => countsIn(query.figure, one))
      .sort((a, b) => (a.entry.on < b.entry.on ? 1 : -1))
    const page = behind.slice(skip, skip + perPage)
    const people = await Promise.all([...new Set(page.map(({ entry }) => entry.memberId))].map(findPerson))
    const known = new Map(people.flatMap((one) => (one ? [[one.memberId, one] as const] : [])))
    const names = await namesOf(writersOf(page))
    const entries = page.flatMap((kept) => {
      const member = known.get(kept.entry.memberId)
      if (!member) return []
      const viewer = viewerOf(relationsOf(person, as, member.subject, tree))
      const sight = (field: 'name' | 'note') => sightOf(field, viewer, member.discreet) === 'whole'
      const readsNotes = sight('note') || wroteIt(kept.entry, reader)
      return [
        {
          ...viewContact(kept, readsNotes, names, reader),
          ...{ memberId: member.memberId, memberName: sight('name') ? member.name : '' },
        },
      ]
    })
    const next = skip + perPage
    return { status: 200, body: { entries, ...(next < behind.length && { cursor: String(next) }) } }
  },
)
