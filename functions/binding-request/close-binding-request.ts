import { closeBindingRequest } from '@shared/binding-request/contract'
import { eventPart } from '../events/event.entity'
import { orgSubject } from '../grant/door'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { closePart, getRequest } from './binding-request.store'

/** The branch has called back. Name and number are forgotten; what came of it stays as a fact. */
export const handler = handle(closeBindingRequest, async (request) => {
  const { params, body, now, newId, authorise, refuse } = request
  const { requestId } = params
  const receipt = await command(closeBindingRequest, request, async () => {
    const asked = await getRequest(requestId)
    if (!asked) return refuse('NOT_FOUND')
    const { countyId, orgId } = asked
    authorise(await orgSubject(orgId, request))
    return {
      receipt: { id: requestId, version: 2, state: 'closed', at: now },
      parts: [
        closePart(requestId),
        eventPart({
          ...{ eventId: newId('event'), type: 'bindingRequest.closed', countyId, at: now, orgId },
          ...{ aggregateId: requestId, to: body.outcome, tell: [] },
        }),
      ],
    }
  })
  return { status: 200, body: receipt }
})
