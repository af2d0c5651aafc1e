import { strikeContact } from '@shared/contact/contract'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { contactFactPart } from './contact-fact'
import { getContact, strikeContactPart } from './contact.store'
import { entrySubject, isAboutReader } from './view-contact'

/** Strikes out an entry that was wrong, with the reason; what was written stays. */
export const handler = handle(strikeContact, async (request) => {
  const { params, body, person, now, newId, authorise, refuse } = request
  const receipt = await command(strikeContact, request, async () => {
    const { entry, struck } = (await getContact({ ...params, on: body.on })) ?? refuse('NOT_FOUND')
    authorise(entrySubject(entry))
    if (isAboutReader(entry, request)) return refuse('NOT_ALLOWED')
    if (struck) return refuse('CONTACT_STRUCK')
    return {
      receipt: { id: entry.contactId, version: 2, state: 'struck', at: now },
      parts: [
        strikeContactPart(entry, { at: now, by: person.accountId, reason: body.reason }),
        contactFactPart(entry, 'contact.struck', { eventId: newId('event'), now }),
      ],
    }
  })
  return { status: 200, body: receipt }
})
