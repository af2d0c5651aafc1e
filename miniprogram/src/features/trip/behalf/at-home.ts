import type { MemberCard } from '@shared/member/schema'

/** Somebody whose trip can be written down: on the roster, and not away by what is known. */
export const isAtHome = ({ state, away, deathRecorded }: MemberCard): boolean =>
  state === 'active' && !away && !deathRecorded
