export type { Member } from '@shared/member/member'
export { codeFor, findByLinkCode, redeemLinkCodePart } from './link-code.store'
export { findByMemberNo, findByPhone, getMember, listMembers, saveMemberParts } from './member.store'
export { memberFactPart } from './member-fact'
