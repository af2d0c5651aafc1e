import { leaveResident } from '@shared/account/contract'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { residing } from './resident-step'

/** Somebody is no resident any longer; where they lived is not kept. */
export const handler = handle(leaveResident, async (request) => {
  const { person, now, newId, authorise, refuse } = request
  authorise({ kind: 'nothing' })
  const receipt = await command(leaveResident, request, () => {
    const countyId = person.resident?.countyId
    if (!countyId) return refuse('RESIDENT_NOT_YET')
    return Promise.resolve(
      residing(undefined, countyId, {
        ...{ accountId: person.accountId, eventId: newId('event'), now, known: true },
      }),
    )
  })
  return { status: 200, body: receipt }
})
