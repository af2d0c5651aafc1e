import { type Role, roles } from '../access/person'
import { Refusal } from '../errors'
import type { OrgNode } from '../org/tree'
import { type Instant, instant, msOf } from '../time'
import type { Post } from './schema'

const dayMs = 86_400_000
/** A role ends with the term in which it was given: docs/rules.md#terms. */
export const termDays = 5 * 365 + 1
/** Somebody else's role, for a leave or a vacancy; longer than a year is no deputy any more. */
export const deputyDays = 365

/** At what an organisation's level a role may be held. A county's own roles are held at its root alone. */
const levels: Record<Role, readonly OrgNode['level'][]> = {
  branch_secretary: ['branch'],
  party_worker: ['committee', 'general_branch'],
  station_host: ['committee', 'general_branch', 'branch'],
  community_worker: ['committee', 'general_branch', 'branch'],
  county_officer: ['committee'],
  auditor: ['committee'],
}
const atRootAlone: readonly Role[] = ['county_officer', 'auditor']

/** A role that reaches the whole county counts when a second officer has confirmed it. */
export const needsSecondOfficer = (role: Role): boolean => atRootAlone.includes(role)

/** A county without one could never give a role again. */
export const oneMustStay = (role: Role): boolean => role === 'county_officer'

/** Held by one person at a time, as a rule; a deputy beside them is no second one. docs/rules.md#one-secretary. */
export const isForOne = ({ role, deputy }: Pick<Post, 'role' | 'deputy'>): boolean =>
  role === 'branch_secretary' && !deputy

/** The roles that an organisation has by its level and by where it stands. */
export const rolesAt = ({ level, parentId }: Pick<OrgNode, 'level' | 'parentId'>): Role[] =>
  roles.filter(
    (role) => levels[role].includes(level) && (!atRootAlone.includes(role) || parentId === undefined),
  )

/** Does that organisation have such a role, with what the role is for? Not whether station and place are its own. */
export const fitsHere = ({ role, stationId, placeId }: Post, node: OrgNode): boolean =>
  rolesAt(node).includes(role) &&
  (role === 'station_host') === (stationId !== undefined) &&
  (role === 'community_worker') === (placeId !== undefined)

/**
 * From when until when a role is held.
 * @throws Refusal TERM_IMPOSSIBLE: over already, ends before it begins, too long, or a deputy's without an end.
 */
export function termOf(post: Post, now: Instant): { startsAt?: Instant; expiresAt: Instant } {
  const startsAt = post.startsAt && post.startsAt > now ? post.startsAt : undefined
  const from = msOf(startsAt ?? now)
  const longest = (post.deputy ? deputyDays : termDays) * dayMs
  if (post.deputy && !post.expiresAt) throw new Refusal('TERM_IMPOSSIBLE')
  const until = post.expiresAt ? msOf(post.expiresAt) : from + longest
  if (until <= from || until - from > longest || from - msOf(now) > deputyDays * dayMs)
    throw new Refusal('TERM_IMPOSSIBLE')
  return { ...(startsAt && { startsAt }), expiresAt: instant(until) }
}
