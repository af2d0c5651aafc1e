import type { OrgId } from '../../ids'
import type { Member } from '../../member/member'
import { home } from '../../org/fixtures'
import { addDays, dayOf } from '../../time'
import type { Context } from '../rules'
import type { TripState } from '../trip'
import type { Actor } from './cast'
import type { Case, Command, RosterStep } from './commands'
import type { Orgs } from './orgs'
import { answersFor, isAboutThem, isOver } from './sides'

/** How somebody stands on the roster, in short. */
const words = (state: Member['state'], orgId: OrgId, heldBy: OrgId | undefined, isDead: boolean): string =>
  [state, orgId, heldBy ?? 'held by nobody', isDead ? 'a death' : 'no death'].join()

export const standing = ({ state, orgId, heldBy, death }: Member): string =>
  words(state, orgId, heldBy, death !== undefined)

const undoneWithin = 30

/** What should come of a step on the roster: how they stand then, or `no`. */
export function expectedOfRoster(
  of: Case,
  actor: Actor,
  { step, seen }: Command<RosterStep>,
  c: Context,
  orgs: Orgs,
): string {
  const { member } = of
  if (isAboutThem(actor, of)) return 'no'
  const { orgId, heldBy, state, version, death } = member
  const keeper = heldBy ?? orgId
  const answers = answersFor(actor, keeper, orgs)
  const isAbove = isOver(actor, keeper, orgs)
  const isThere = state === 'active' && !death
  const { at } = actor.expected
  switch (step) {
    case 'take_over':
      return isAbove && isThere && at ? words(state, orgId, at, false) : 'no'
    case 'hand_back':
      return answers && state === 'active' && heldBy ? words(state, orgId, undefined, !!death) : 'no'
    case 'move_member': {
      const to = orgId === home.branch ? home.otherBranch : home.branch
      const isElsewhere = orgs.now(to) !== orgs.now(orgId)
      const goes = isAbove && isOver(actor, to, orgs) && isThere && !heldBy && seen === version && isElsewhere
      return goes ? words(state, to, undefined, false) : 'no'
    }
    case 'transfer_member':
      return answers && isThere && seen === version ? words('transferred', orgId, heldBy, false) : 'no'
    case 'undo_transfer': {
      const on = member.transferRecordedOn
      const isInTime = on !== undefined && dayOf(c.now) <= addDays(on, undoneWithin)
      return answers && state === 'transferred' && isInTime ? words('active', orgId, heldBy, false) : 'no'
    }
    case 'record_death':
      return answers && isThere ? words(state, orgId, heldBy, true) : 'no'
    case 'confirm_death': {
      const isSecond = death?.recordedBy !== actor.person.accountId
      return answers && state === 'active' && death && isSecond
        ? words('deceased', orgId, heldBy, true)
        : 'no'
    }
    case 'reverse_death': {
      if (!death) return 'no'
      const isTheirs = state === 'deceased' ? isAbove : answers || isAbove
      return isTheirs ? words('active', orgs.now(orgId), heldBy, false) : 'no'
    }
  }
}

/** Where an open trip stands after its member's change: ended with a transfer or a death, as it was otherwise. */
export function expectedTripAfter(step: RosterStep, before: TripState): TripState {
  if (step === 'transfer_member') return 'transferred'
  return step === 'confirm_death' ? 'withdrawn' : before
}
