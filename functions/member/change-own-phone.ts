import { changeOwnPhone } from '@shared/member/contract'
import { changeOwnPhone as change } from '@shared/member/rules'
import { handle } from '../http/handle'
import { keeperOf, memberStep } from './member-step'
import { sealedPhone } from './sealed-contacts'

/** The member has another number, and says so themselves; whoever keeps in touch is told. */
export const handler = handle(changeOwnPhone, async (request) => {
  const receipt = await memberStep(changeOwnPhone, request, async (member) => ({
    after: change(member, await sealedPhone(request.body.phone, member)),
    happened: {
      type: 'member.changed_own_phone',
      fields: ['phone'],
      tell: [{ recipient: keeperOf(member), code: 'member_new_phone' }],
    },
  }))
  return { status: 200, body: receipt }
})
