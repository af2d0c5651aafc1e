import { registerResident } from '@shared/account/contract'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { residenceAt, residing } from './resident-step'

/** Writes down in which community, and which compound of it, somebody lives. Nothing else is asked. */
export const handler = handle(registerResident, async (request) => {
  const { body, person, now, newId, authorise } = request
  authorise({ kind: 'nothing' })
  const receipt = await command(registerResident, request, async () => {
    const where = await residenceAt(body)
    return residing(where, where.countyId, {
      ...{ accountId: person.accountId, eventId: newId('event'), now, known: false },
    })
  })
  return { status: 200, body: receipt }
})
