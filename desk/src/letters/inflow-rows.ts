import type { InflowCard } from '@shared/inflow/schema'
import type { Day } from '@shared/time'

/** Somebody has made sure that they are a member; a letter names nobody before. */
export const mayBeTold = ({ state }: Pick<InflowCard, 'state'>): boolean =>
  state === 'verified' || state === 'placed' || state === 'leaving'

/** What has come of telling their branch. */
export function originStanding(
  { originToldOn, originSays }: Pick<InflowCard, 'originToldOn' | 'originSays'>,
  say: (day: Day) => string,
): string {
  if (originSays === 'unknown') return '原支部说没有这个人'
  if (originSays !== undefined) return '原支部说属实'
  return originToldOn ? `${say(originToldOn)}告诉的，等回话` : '还没有告诉'
}
