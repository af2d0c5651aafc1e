import { relationsOf } from '@shared/access/relations'
import { sightOf, viewerOf } from '@shared/access/visibility'
import { listContacts } from '@shared/contact/contract'
import type { ContactEntry, ContactView } from '@shared/contact/schema'
import { handle } from '../http/handle'
import { getMember, subjectOf } from '../member/door'
import { listContactsOf } from './contact.store'

function view(contact: ContactEntry, readsNotes: boolean): ContactView {
  const { contactId, on, how, orgName, topic, difficulty, followUp } = contact
  return {
    ...{ contactId, on, how, orgName },
    ...(readsNotes && {
      ...(topic !== undefined && { topic }),
      ...(difficulty !== undefined && { difficulty }),
      ...(followUp !== undefined && { followUp }),
    }),
  }
}

/** When a member was in touch; what was said only for whoever may read notes. */
export const handler = handle(
  listContacts,
  async ({ params, query, person, as, tree, authorise, refuse }) => {
    const member = (await getMember(params.memberId)) ?? refuse('NOT_FOUND')
    const subject = subjectOf(member)
    authorise(subject)
    const viewer = viewerOf(relationsOf(person, as, subject, tree))
    const readsNotes = sightOf('note', viewer, member.discreet) === 'whole'
    const { contacts, cursor } = await listContactsOf(member.memberId, query.cursor)
    return {
      status: 200,
      body: { contacts: contacts.map((one) => view(one, readsNotes)), ...(cursor && { cursor }) },
    }
  },
)
