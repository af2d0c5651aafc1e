import type { Action } from '@shared/access/actions'
import { can } from '@shared/access/can'
import type { Member } from '@shared/member/member'
import { allows } from '@shared/member/rules'
import { type MemberStep, memberSteps } from '@shared/member/schema'
import { type Reader, subjectOf } from './subject'

/** The right that each step needs. */
const actionOf: Record<MemberStep, Action> = {
  correct: 'member.correct',
  change_own_phone: 'member.changeOwnPhone',
  transfer: 'member.transfer',
  undo_transfer: 'member.undoTransfer',
  move: 'member.move',
  set_discreet: 'member.setDiscreet',
  take_over: 'member.takeOver',
  hand_back: 'member.handBack',
  issue_link_code: 'member.issueLinkCode',
  record_death: 'member.recordDeath',
  confirm_death: 'member.confirmDeath',
  reverse_death: 'member.reverseDeath',
}

/** May the reader undo a death that a second person has confirmed? Only whoever is above the branch. */
export const mayRestore = (member: Member, { person, as, tree }: Reader): boolean =>
  can(person, as, 'member.restore', subjectOf(member), tree)

/** What the reader may do with the member now. */
export const maySteps = (member: Member, reader: Reader): MemberStep[] =>
  memberSteps.filter(
    (step) =>
      allows(member, step) &&
      can(reader.person, reader.as, actionOf[step], subjectOf(member), reader.tree) &&
      !(step === 'confirm_death' && member.death?.recordedBy === reader.person.accountId) &&
      !(step === 'reverse_death' && member.state === 'deceased' && !mayRestore(member, reader)),
  )
