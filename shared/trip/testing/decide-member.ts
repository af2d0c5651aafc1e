import type { Action } from '../../access/actions'
import { grantOf } from '../../access/person'
import { Refusal } from '../../errors'
import { home } from '../../org/fixtures'
import type { Member } from '../../member/member'
import * as roster from '../../member/rules'
import { dayOf } from '../../time'
import { changeOrigin, changeTerms } from '../of-member'
import { close, type Context, transferOut } from '../rules'
import { isOpen, type OpenTrip, type Trip } from '../trip'
import type { Actor } from './cast'
import type { Case, Command, RosterStep } from './commands'
import type { Orgs } from './orgs'
import { ask, may, memberSubject } from './who'

const actionOf: Record<RosterStep, Action> = {
  take_over: 'member.takeOver',
  hand_back: 'member.handBack',
  move_member: 'member.move',
  transfer_member: 'member.transfer',
  undo_transfer: 'member.undoTransfer',
  record_death: 'member.recordDeath',
  confirm_death: 'member.confirmDeath',
  reverse_death: 'member.reverseDeath',
}

/** To which branch of the village somebody is moved: the other one. */
const branchNextTo = ({ orgId }: Member) => (orgId === home.branch ? home.otherBranch : home.branch)

function decided(
  of: Case,
  actor: Actor,
  { step, seen }: Command<RosterStep>,
  c: Context,
  orgs: Orgs,
): Member {
  const { member } = of
  const [today, by] = [dayOf(c.now), actor.person.accountId]
  switch (step) {
    case 'take_over': {
      const orgId = grantOf(actor.as)?.orgId
      if (!orgId) throw new Refusal('NOT_ALLOWED')
      return roster.takeOver(member, orgId, 'spoken', orgs.home)
    }
    case 'hand_back':
      return roster.handBack(member)
    case 'move_member': {
      const orgId = branchNextTo(member)
      ask(actor, 'member.move', { kind: 'member', memberId: member.memberId, orgId }, of, orgs)
      return roster.move(member, seen, { orgId, on: today }, { today, tree: orgs.home })
    }
    case 'transfer_member':
      return roster.transfer(member, seen, today, today)
    case 'undo_transfer':
      return roster.undoTransfer(member, today, orgs.home)
    case 'record_death':
      return roster.recordDeath(member, by, undefined, { instant: c.now, day: today })
    case 'confirm_death':
      return roster.confirmDeath(member, by, c.now)
    case 'reverse_death':
      if (member.state === 'deceased' && !may(actor, 'member.restore', memberSubject(member), of, orgs))
        throw new Refusal('NOT_ALLOWED')
      return roster.reverseDeath(member, orgs.home)
  }
}

/** An open trip follows its member. */
function followed(
  trip: OpenTrip,
  { orgId, heldBy, discreet = false }: Member,
  step: RosterStep,
  c: Context,
): Trip {
  switch (step) {
    case 'take_over':
    case 'hand_back':
      return changeTerms(trip, { discreet, ...(heldBy && { heldBy }) })
    case 'move_member':
      return changeOrigin(trip, { originOrgId: orgId, originOrgName: '石桥村党支部' })
    case 'transfer_member':
      return transferOut(trip, c)
    case 'confirm_death':
      return close(trip, c)
    case 'undo_transfer':
    case 'record_death':
    case 'reverse_death':
      return trip
  }
}

/** What becomes of somebody on the roster, and of their open trip with them. @throws Refusal */
export function decideMember(
  of: Case,
  actor: Actor,
  command: Command<RosterStep>,
  c: Context,
  orgs: Orgs,
): Case {
  ask(actor, actionOf[command.step], memberSubject(of.member), of, orgs)
  const member = decided(of, actor, command, c, orgs)
  const { trip } = of
  const { step } = command
  const ends = step === 'transfer_member' || step === 'confirm_death'
  return {
    ...{ member, letter: of.letter, isBound: of.isBound && !ends },
    trip: trip && isOpen(trip) ? followed(trip, member, step, c) : trip,
  }
}
