export type { Member } from '@shared/member/member'
export { findByMemberNo, findByPhone, getMember, listMembers, saveMemberParts } from './member.store'
