import { can } from '@shared/access/can'
import { relationsOf } from '@shared/access/relations'
import { sightOf, viewerOf } from '@shared/access/visibility'
import { listContacts } from '@shared/contact/contract'
import { handle } from '../http/handle'
import { listLogOf } from './contact.store'
import { findPerson } from './person'
import { standingTo } from './standing'
import { namesOf, viewContact, writersOf, wroteIt } from './view-contact'

/** When somebody was in touch with a member; what was said only for whoever may read notes, or wrote it down. */
export const handler = handle(
  listContacts,
  async ({ params, query, person, as, tree, authorise, refuse }) => {
    const reader = { person, as, tree }
    const whose = (await findPerson(params.memberId)) ?? refuse('NOT_FOUND')
    const subject = await standingTo(whose, 'contact.list', reader)
    authorise(subject)
    const viewer = viewerOf(relationsOf(person, as, subject, tree))
    const readsNotes = sightOf('note', viewer, whose.discreet) === 'whole'
    const { log, cursor } = await listLogOf(whose.memberId, query.cursor)
    const names = await namesOf(writersOf(log))
    return {
      status: 200,
      body: {
        memberName: whose.name,
        mayLog: can(person, as, 'contact.log', subject, tree) && !whose.isGone,
        contacts: log.map((one) => viewContact(one, readsNotes || wroteIt(one.entry, reader), names, reader)),
        ...(cursor && { cursor }),
      },
    }
  },
)
