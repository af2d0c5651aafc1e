import * as v from 'valibot'
import { openBinding } from '@shared/account/contract'
import { idOf } from '@shared/ids'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { accountOf } from './binding.store'
import { findByTyped } from './find-by-typed'
import { offer, viewOffer } from './offer'
import { mayTry } from './tries'
import { verifiedPhone } from './verified-phone'

/**
 * Finds who has the verified number and the typed name. No such number, and another name under the number, give
 * the very same answer: numbers get recycled, and couples share one.
 */
export const handler = handle(openBinding, async (request) => {
  const { body, person, now, newId, authorise, refuse } = request
  authorise({ kind: 'nothing' })
  const { accountId } = person
  const find = async () => {
    const phone = await verifiedPhone(body.phoneCode)
    if (!(await mayTry(accountId, 'bind', now))) return refuse('BINDING_TOO_MANY_TRIES')
    return findByTyped(phone, body.name)
  }
  let found: ReturnType<typeof find> | undefined
  const { id } = await command(openBinding, request, async () => {
    if (person.member) return refuse('ACCOUNT_BOUND_ALREADY')
    // WeChat's code is good once, and this is one try, however often the transaction is run.
    const [member, another] = await (found ??= find())
    if (!member) return refuse('BINDING_NO_MATCH')
    if (another) return refuse('BINDING_AMBIGUOUS')
    if (await accountOf(member.memberId)) return refuse('MEMBER_BOUND_ALREADY')
    return offer(member, { accountId, bindingId: newId('binding'), now })
  })
  const shown = await viewOffer(v.parse(idOf('binding'), id))
  return shown ? { status: 201, body: shown } : refuse('BINDING_EXPIRED')
})
