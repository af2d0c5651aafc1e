import { contract } from '@shared/contract'
import { route } from '../http/route'

const { member } = contract

export const handler = route([
  [member.listMembers, () => import('./list-members')],
  [member.readMember, () => import('./read-member')],
  [member.addMember, () => import('./add-member')],
  [member.correctMember, () => import('./correct-member')],
  [member.changeOwnPhone, () => import('./change-own-phone')],
  [member.transferMember, () => import('./transfer-member')],
  [member.undoTransfer, () => import('./undo-transfer')],
  [member.moveMember, () => import('./move-member')],
  [member.setDiscreet, () => import('./set-discreet')],
  [member.takeOver, () => import('./take-over')],
  [member.handBack, () => import('./hand-back')],
  [member.recordDeath, () => import('./record-death')],
  [member.confirmDeath, () => import('./confirm-death')],
  [member.confirmReportedDeath, () => import('./confirm-reported-death')],
  [member.reverseDeath, () => import('./reverse-death')],
  [member.issueLinkCode, () => import('./issue-link-code')],
])
