import { correctMember } from '@shared/member/contract'
import { correct } from '@shared/member/rules'
import { handle } from '../http/handle'
import { memberStep } from './member-step'
import { sealedContacts } from './sealed-contacts'

/** The branch puts its roster right; the member is told that something was, and sees what. */
export const handler = handle(correctMember, async (request) => {
  const receipt = await memberStep(correctMember, request, async (member, { today }) => {
    const { version, phone, address, name, ...roster } = request.body
    const contacts = await sealedContacts({ phone, address }, member, member.phoneKey)
    const changes = { ...(name !== undefined && { name: name.trim() }), ...roster, ...contacts }
    const { member: after, fields } = correct(member, version, changes, today)
    const tell = [{ recipient: member.memberId, code: 'roster_corrected' as const }]
    const named = fields.filter((field) => field !== 'phoneKey' && field !== 'addressKey')
    return { after, happened: { type: 'member.corrected', fields: named, tell } }
  })
  return { status: 200, body: receipt }
})
