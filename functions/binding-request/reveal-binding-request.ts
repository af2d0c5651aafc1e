import { revealBindingRequest } from '@shared/binding-request/contract'
import { orgSubject } from '../grant/door'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { stillShows } from '../http/still-shows'
import { openText } from '../vault/box'
import { getRequest, revealedPart } from './binding-request.store'

/** The number of who asked, opened after the look is in the audit. */
export const handler = handle(revealBindingRequest, async (request) => {
  const { params, now, authorise, refuse } = request
  const { requestId } = params
  const load = async () => {
    const asked = await getRequest(requestId)
    if (!asked) return refuse('NOT_FOUND')
    authorise(await orgSubject(asked.orgId, request))
    return asked
  }
  const looked = await command(revealBindingRequest, request, async () => {
    await load()
    return {
      receipt: { id: requestId, version: 1, state: 'revealed', at: now },
      parts: [revealedPart(requestId, now)],
    }
  })
  stillShows(looked, now)
  const { phone } = await load()
  return { status: 200, body: { phone: await openText(phone, { id: requestId, field: 'phone' }) } }
})
