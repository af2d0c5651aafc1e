export type { Member } from '@shared/member/member'
export { codeFor, findByLinkCode, redeemLinkCodePart } from './link-code.store'
export {
  findByPhone,
  findByPhoneKey,
  getMember,
  listDeparted,
  listHeld,
  listMembers,
  saveMemberParts,
} from './member.store'
export { deathRecorded } from './death-recorded'
export { findMemberNos } from './find-member-nos'
export { getMembers } from './get-members'
export { memberFactPart } from './member-fact'
export { sealedContacts } from './sealed-contacts'
export { subjectOf } from './subject'
