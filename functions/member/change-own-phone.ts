import { changeOwnPhone } from '@shared/member/contract'
import { changeOwnPhone as change } from '@shared/member/rules'
import { verifiedPhone } from '../account/door'
import { handle } from '../http/handle'
import { keeperOf, memberStep } from './member-step'
import { sealedPhone } from './sealed-contacts'

/**
 * The member has another number, and says so themselves; whoever keeps in touch is told, and told to call it when
 * WeChat hasn't vouched for it.
 */
export const handler = handle(changeOwnPhone, async (request) => {
  const { phone: typed, phoneCode } = request.body
  // The code is good once, and the step may be decided twice.
  let verified: Promise<string> | undefined
  const receipt = await memberStep(changeOwnPhone, request, async (member) => {
    const phone = phoneCode === undefined ? typed : await (verified ??= verifiedPhone(phoneCode))
    if (phone === undefined) return request.refuse('INVALID_INPUT', { phone: '请填 11 位手机号' })
    const how = phoneCode === undefined ? 'typed' : 'verified'
    const code = how === 'typed' ? 'member_typed_phone' : 'member_new_phone'
    return {
      after: change(member, await sealedPhone(phone, member), how),
      happened: {
        type: 'member.changed_own_phone',
        fields: ['phone'],
        tell: [{ recipient: keeperOf(member), code }],
      },
    }
  })
  return { status: 200, body: receipt }
})
