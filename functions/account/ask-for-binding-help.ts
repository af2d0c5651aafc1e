import { askForBindingHelp } from '@shared/account/contract'
import { isOpen } from '@shared/org/tree'
import { askParts } from '../binding-request/door'
import { listCounties } from '../county/door'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { readCountyWithTree } from '../org/door'
import { mayTry } from './tries'
import { verifiedPhone } from './verified-phone'

/**
 * Leaves a name and a verified number with the branch that the person says is theirs. The roster is not asked, so
 * nothing of it can be learned.
 */
export const handler = handle(askForBindingHelp, async (request) => {
  const { body, person, now, newId, authorise, refuse } = request
  authorise({ kind: 'nothing' })
  const { accountId } = person
  const { countyId, orgId, name } = body
  const ask = async () => {
    const phone = await verifiedPhone(body.phoneCode)
    return (await mayTry(accountId, 'help', now)) ? phone : refuse('BINDING_TOO_MANY_TRIES')
  }
  let verified: ReturnType<typeof ask> | undefined
  const receipt = await command(askForBindingHelp, request, async () => {
    if (!(await listCounties()).some((county) => county.countyId === countyId)) return refuse('NOT_FOUND')
    const org = (await readCountyWithTree(countyId)).tree.get(orgId)
    if (!org || !isOpen(org)) return refuse('NOT_FOUND')
    const phone = await (verified ??= ask())
    const requestId = newId('bindingRequest')
    return {
      receipt: { id: requestId, version: 1, state: 'asked', at: now },
      parts: await askParts(
        { requestId, countyId, orgId: org.orgId, accountId, name: name.trim(), askedAt: now },
        phone,
        newId('event'),
      ),
    }
  })
  return { status: 201, body: receipt }
})
