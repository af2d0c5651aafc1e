import * as v from 'valibot'
import { openBindingByCode } from '@shared/account/contract'
import { isSameName } from '@shared/account/same-name'
import { idOf } from '@shared/ids'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { findByLinkCode, getMember } from '../member/door'
import { accountOf } from './binding.store'
import { canBind } from './find-by-typed'
import { offer, viewOffer } from './offer'
import { mayTry } from './tries'

/** Finds whom the secretary's code is for, if the name is theirs; the yes uses the code up, not this. */
export const handler = handle(openBindingByCode, async (request) => {
  const { body, person, now, newId, authorise, refuse } = request
  authorise({ kind: 'nothing' })
  const { accountId } = person
  let mayGoOn: Promise<boolean> | undefined
  const { id } = await command(openBindingByCode, request, async () => {
    if (person.member) return refuse('ACCOUNT_BOUND_ALREADY')
    if (!(await (mayGoOn ??= mayTry(accountId, 'bind', now)))) return refuse('BINDING_TOO_MANY_TRIES')
    const known = await findByLinkCode(body.code, now)
    const member = known && (await getMember(known.memberId))
    if (!member || !canBind(member) || !isSameName(body.name, member.name))
      return refuse('BINDING_CODE_NO_MATCH')
    if (await accountOf(member.memberId)) return refuse('MEMBER_BOUND_ALREADY')
    return offer(member, { accountId, bindingId: newId('binding'), now }, known.digest)
  })
  const shown = await viewOffer(v.parse(idOf('binding'), id))
  return shown ? { status: 201, body: shown } : refuse('BINDING_EXPIRED')
})
