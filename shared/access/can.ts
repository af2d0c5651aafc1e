import type { OrgTree } from '../org/tree'
import type { Action } from './actions'
import { type ActingAs, delegationOf, grantOf, type Person } from './person'
import { type Relation, relationsOf } from './relations'
import { neverUnderARoleForOneself, rights, scopeOf } from './rights'
import type { Subject } from './subject'

export type { Subject } from './subject'

/** It is about the person themselves: their membership, their account, or a role of theirs. */
function isAboutOneself(person: Person, subject: Subject): boolean {
  switch (subject.kind) {
    case 'member':
    case 'trip':
      return person.member?.memberId === subject.memberId
    case 'inflow':
      return person.inflow?.inflowId === subject.inflowId
    case 'account':
      return person.accountId === subject.accountId
    case 'wish':
      return (
        person.accountId === subject.asker ||
        person.accountId === subject.filedBy ||
        (!!subject.askedFor && person.member?.memberId === subject.askedFor) ||
        (!!subject.claimant && person.member?.memberId === subject.claimant) ||
        (!!person.member && subject.joined?.includes(person.member.memberId) === true)
      )
    case 'role':
      return person.accountId === subject.holder
    default:
      return false
  }
}

/** Those that hold by what was agreed, and so only within its scopes. */
const byDelegation: readonly Relation[] = ['delegate', 'guardian']

/**
 * May this person, acting as they do, do this to that?
 *
 * The one place where rights are decided; endpoints and pages ask it, nothing compares roles elsewhere. It
 * matches how they stand to the thing ({@link relationsOf}) with what the action asks for ({@link rights}).
 * Nobody registers, verifies, confirms or grants for themselves, whatever they hold.
 *
 * @param tree the organisations of the county in which they act; a subject of another county is not in it,
 *   and so out of reach.
 */
export function can(person: Person, as: ActingAs, action: Action, subject: Subject, tree: OrgTree): boolean {
  if (
    grantOf(as) !== undefined &&
    neverUnderARoleForOneself.includes(action) &&
    isAboutOneself(person, subject)
  )
    return false
  const scope = scopeOf[action]
  const allows = (relation: Relation) =>
    rights[action].includes(relation) &&
    (!byDelegation.includes(relation) ||
      (scope !== undefined && delegationOf(as)?.scopes.includes(scope) === true))
  return relationsOf(person, as, subject, tree).some(allows)
}
