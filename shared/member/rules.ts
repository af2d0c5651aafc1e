import { Refusal } from '../errors'
import type { AccountId, OrgId } from '../ids'
import { answeringFor, currentOrg, isSameOrg, type OrgTree, takesIn } from '../org/tree'
import { addDays, type Day, type Instant } from '../time'
import type { Member, WishForm } from './member'
import type { MemberStep } from './schema'

/** What of a roster entry can be put right. Contacts come sealed, with the key by which a number is found. */
const correctable = [
  'name',
  'memberNo',
  'phone',
  'phoneKey',
  'phoneTyped',
  'address',
  'addressKey',
  'standing',
  'category',
  'joinedOn',
  'unit',
  'activityCardNo',
  'registeredNationallyOn',
] as const
type Correctable = (typeof correctable)[number]

/** What stands in each field from now on; `null` empties it. */
export type Changes = { [K in Correctable]?: Member[K] | null }

/** On the roster, and no death recorded. */
export const isThere = ({ state, death }: Member): boolean => state === 'active' && death === undefined

/** Which steps a member's state leaves open, whoever asks. */
const possible: Record<MemberStep, (member: Member) => boolean> = {
  correct: ({ state }) => state === 'active',
  change_own_phone: isThere,
  transfer: isThere,
  undo_transfer: ({ state }) => state === 'transferred',
  // Whoever has taken over hands back first, so that nobody is held by a committee that isn't above them.
  move: (member) => isThere(member) && member.heldBy === undefined,
  set_discreet: isThere,
  take_over: isThere,
  hand_back: ({ state, heldBy }) => state === 'active' && heldBy !== undefined,
  issue_link_code: isThere,
  record_death: isThere,
  confirm_death: ({ state, death }) => state === 'active' && death !== undefined,
  reverse_death: ({ death }) => death !== undefined,
}

/** Does the member's state leave this step open? */
export const allows = (member: Member, step: MemberStep): boolean => possible[step](member)

/** @throws Refusal MEMBER_STEP_NOT_POSSIBLE. */
function only(member: Member, step: MemberStep): void {
  if (!allows(member, step)) throw new Refusal('MEMBER_STEP_NOT_POSSIBLE')
}

const next = (member: Member, changed: Partial<Member>): Member => ({
  ...member,
  ...changed,
  version: member.version + 1,
})

/** Nobody joined after today. @throws Refusal JOINED_IN_FUTURE. */
export function checkJoinedOn(joinedOn: Day | null | undefined, today: Day): void {
  if (joinedOn && joinedOn > today)
    throw new Refusal('JOINED_IN_FUTURE', { joinedOn: '不能在今天以后，请核对' })
}

/** @throws Refusal DAY_IN_FUTURE. */
function checkPast(on: Day | undefined, today: Day): void {
  if (on && on > today) throw new Refusal('DAY_IN_FUTURE', { on: '不能在今天以后，请核对' })
}

/**
 * The roster is put right.
 * @returns the member and the names of what changed; the very member when nothing did.
 * @throws Refusal MEMBER_STEP_NOT_POSSIBLE, CHANGED_MEANWHILE when it builds on an older version,
 *   JOINED_IN_FUTURE.
 */
export function correct(
  member: Member,
  version: number,
  changes: Changes,
  today: Day,
): { member: Member; fields: Correctable[] } {
  only(member, 'correct')
  if (member.version !== version) throw new Refusal('CHANGED_MEANWHILE')
  checkJoinedOn(changes.joinedOn, today)
  // A number of the branch's own is no longer the one that the member typed.
  const changed: Changes = changes.phone === undefined ? changes : { ...changes, phoneTyped: null }
  const fields = correctable.filter(
    (field) => changed[field] !== undefined && (changed[field] ?? undefined) !== member[field],
  )
  if (fields.length === 0) return { member, fields }
  const kept = Object.fromEntries(Object.entries(member).filter(([name]) => !isOneOf(fields, name)))
  const set = Object.fromEntries(fields.flatMap((name) => (changed[name] ? [[name, changed[name]]] : [])))
  // What is taken out can't be what every member has: a name is never emptied, and the rest is optional.
  return { member: next({ ...kept, ...set } as Member, {}), fields }
}

const isOneOf = (fields: readonly string[], name: string) => fields.includes(name)

/**
 * The member has another number: WeChat vouches for it, or they typed it, which is said until the branch has made sure.
 * docs/rules.md#own-phone.
 * @throws Refusal MEMBER_STEP_NOT_POSSIBLE.
 */
export function changeOwnPhone(
  member: Member,
  phone: Required<Pick<Member, 'phone' | 'phoneKey'>>,
  how: 'verified' | 'typed',
): Member {
  only(member, 'change_own_phone')
  const { contactsErasedAt: _, phoneTyped: __, ...rest } = member
  return next(rest, { ...phone, ...(how === 'typed' && { phoneTyped: true }) })
}

/**
 * 组织关系转出: another organisation has received them in the national system. Here it is only written down.
 * @throws Refusal MEMBER_STEP_NOT_POSSIBLE, CHANGED_MEANWHILE, DAY_IN_FUTURE.
 */
export function transfer(member: Member, version: number, on: Day, today: Day): Member {
  only(member, 'transfer')
  if (member.version !== version) throw new Refusal('CHANGED_MEANWHILE')
  checkPast(on, today)
  return next(member, { state: 'transferred', transferredOn: on, transferRecordedOn: today })
}

/** For how long a transfer that was written down by mistake can be undone; later, somebody joins the roster anew. */
export const undoDays = 30

/**
 * The transfer was written down by mistake. The binding and delegations that ended with it stay ended.
 * @throws Refusal MEMBER_STEP_NOT_POSSIBLE, TRANSFER_TOO_LONG_AGO, ORG_TAKES_NO_MEMBERS when the branch has closed.
 */
export function undoTransfer(member: Member, today: Day, tree: OrgTree): Member {
  only(member, 'undo_transfer')
  const { transferredOn, transferRecordedOn, ...rest } = member
  const recordedOn = transferRecordedOn ?? transferredOn
  if (!recordedOn || addDays(recordedOn, undoDays) < today) throw new Refusal('TRANSFER_TOO_LONG_AGO')
  checkTakesIn(member.orgId, today, tree)
  return next(rest, { state: 'active' })
}

/** @throws Refusal ORG_TAKES_NO_MEMBERS. */
function checkTakesIn(orgId: OrgId, today: Day, tree: OrgTree): void {
  const node = tree.get(orgId)
  if (!node || !takesIn(node, today)) throw new Refusal('ORG_TAKES_NO_MEMBERS')
}

/**
 * Another branch of the county has them now, as the national system has it: here it is only written down.
 * @throws Refusal MEMBER_STEP_NOT_POSSIBLE, CHANGED_MEANWHILE, DAY_IN_FUTURE, MEMBER_THERE_ALREADY,
 *   ORG_TAKES_NO_MEMBERS.
 */
export function move(
  member: Member,
  version: number,
  to: { orgId: OrgId; on: Day },
  { today, tree }: { today: Day; tree: OrgTree },
): Member {
  only(member, 'move')
  if (member.version !== version) throw new Refusal('CHANGED_MEANWHILE')
  checkPast(to.on, today)
  if (isSameOrg(tree, member.orgId, to.orgId)) throw new Refusal('MEMBER_THERE_ALREADY')
  checkTakesIn(to.orgId, today, tree)
  return next(member, { orgId: currentOrg(tree, to.orgId), movedOn: to.on })
}

/** 不告诉来打听的人, on or off. As it was: nothing changes. @throws Refusal MEMBER_STEP_NOT_POSSIBLE. */
export function setDiscreet(member: Member, discreet: boolean): Member {
  only(member, 'set_discreet')
  if ((member.discreet ?? false) === discreet) return member
  return next(member, { discreet })
}

/**
 * A committee above keeps in touch instead of the branch, because the member wishes it.
 * @throws Refusal MEMBER_STEP_NOT_POSSIBLE, also when it does so already.
 */
export function takeOver(member: Member, orgId: OrgId, heldWish: WishForm, tree: OrgTree): Member {
  only(member, 'take_over')
  if (isSameOrg(tree, orgId, member.heldBy ?? member.orgId)) throw new Refusal('MEMBER_STEP_NOT_POSSIBLE')
  return next(member, { heldBy: orgId, heldWish })
}

/** The branch keeps in touch again. @throws Refusal MEMBER_STEP_NOT_POSSIBLE. */
export function handBack(member: Member): Member {
  only(member, 'hand_back')
  const { heldBy: _, heldWish: __, ...rest } = member
  return next(rest, {})
}

/** Somebody has learnt that the member died. @throws Refusal MEMBER_STEP_NOT_POSSIBLE, DAY_IN_FUTURE. */
export function recordDeath(
  member: Member,
  by: AccountId,
  on: Day | undefined,
  now: { instant: Instant; day: Day },
): Member {
  only(member, 'record_death')
  checkPast(on, now.day)
  return next(member, { death: { ...(on && { on }), recordedAt: now.instant, recordedBy: by } })
}

/**
 * A second person has made sure of it.
 * @throws Refusal MEMBER_STEP_NOT_POSSIBLE; SECOND_PERSON_NEEDED when it is the one who recorded it.
 */
export function confirmDeath(member: Member, by: AccountId, now: Instant): Member {
  only(member, 'confirm_death')
  if (!member.death || member.death.recordedBy === by) throw new Refusal('SECOND_PERSON_NEEDED')
  return next(member, { state: 'deceased', death: { ...member.death, confirmedBy: by, confirmedAt: now } })
}

/**
 * It was a mistake. What ended with a confirmed death stays ended; whose branch was closed meanwhile belongs to the
 * organisation that answers for it now, until somebody moves them on. @throws Refusal MEMBER_STEP_NOT_POSSIBLE.
 */
export function reverseDeath(member: Member, tree: OrgTree): Member {
  only(member, 'reverse_death')
  const { death: _, ...rest } = member
  const orgId = answeringFor(tree, member.orgId) ?? member.orgId
  return next(rest, { state: 'active', orgId })
}

/** Is a death recorded, so that nothing is sent to them and nobody is asked to call them? */
export const hearsNothing = (member: Pick<Member, 'death'>): boolean => member.death !== undefined
