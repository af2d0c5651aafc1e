export type { Member } from '@shared/member/member'
export { codeFor, findByLinkCode, redeemLinkCodePart } from './link-code.store'
export {
  findByMemberNo,
  findByPhone,
  getMember,
  listDeparted,
  listMembers,
  saveMemberParts,
} from './member.store'
export { findMemberNos } from './find-member-nos'
export { memberFactPart } from './member-fact'
export { sealedContacts } from './sealed-contacts'
export { subjectOf } from './subject'
