import { changeResident } from '@shared/account/contract'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { residenceAt, residing } from './resident-step'

/** Somebody has moved to another community or compound. */
export const handler = handle(changeResident, async (request) => {
  const { body, person, now, newId, authorise } = request
  authorise({ kind: 'nothing' })
  const receipt = await command(changeResident, request, async () => {
    const where = await residenceAt(body)
    return residing(where, where.countyId, {
      ...{ accountId: person.accountId, eventId: newId('event'), now, known: true },
    })
  })
  return { status: 200, body: receipt }
})
