import { tickFollowUp } from '@shared/contact/contract'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { contactFactPart } from './contact-fact'
import { getContact, tickFollowUpPart } from './contact.store'
import { entrySubject, isAboutReader } from './view-contact'

/** What was to follow a contact has been done. Saying it again changes nothing. */
export const handler = handle(tickFollowUp, async (request) => {
  const { params, body, person, now, newId, authorise, refuse } = request
  const receipt = await command(tickFollowUp, request, async () => {
    const { entry, struck, done } = (await getContact({ ...params, on: body.on })) ?? refuse('NOT_FOUND')
    authorise(entrySubject(entry))
    if (isAboutReader(entry, request)) return refuse('NOT_ALLOWED')
    if (struck) return refuse('CONTACT_STRUCK')
    const said = { id: entry.contactId, version: 2, state: 'followed_up', at: now }
    if (done) return { receipt: said, parts: [] }
    return {
      receipt: said,
      parts: [
        tickFollowUpPart(entry, { at: now, by: person.accountId }),
        contactFactPart(entry, 'contact.followed_up', { eventId: newId('event'), now }),
      ],
    }
  })
  return { status: 200, body: receipt }
})
