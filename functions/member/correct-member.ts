import { correctMember } from '@shared/member/contract'
import { correct } from '@shared/member/rules'
import { handle } from '../http/handle'
import { memberStep } from './member-step'
import { sealedContacts } from './sealed-contacts'

/** What stands beside a field, and is never named. */
const besides = ['phoneKey', 'addressKey', 'phoneTyped'] as const

/** The branch puts its roster right; the member is told that something was, and sees what. */
export const handler = handle(correctMember, async (request) => {
  const receipt = await memberStep(correctMember, request, async (member, { today }) => {
    const { version, phone, address, name, ...roster } = request.body
    const contacts = await sealedContacts({ phone, address }, member, member.phoneKey)
    const changes = {
      ...{ ...(name !== undefined && { name: name.trim() }), ...roster, ...contacts },
      // The branch says the number once more: somebody has called it.
      ...(phone && { phoneTyped: null }),
    }
    const { member: after, fields } = correct(member, version, changes, today)
    const named = fields.filter((field) => !besides.some((one) => one === field))
    // That a number was made sure of changes nothing of theirs.
    const tell = named.length > 0 ? [{ recipient: member.memberId, code: 'roster_corrected' as const }] : []
    return { after, happened: { type: 'member.corrected', fields: named, tell } }
  })
  return { status: 200, body: receipt }
})
