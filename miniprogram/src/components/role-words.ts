import { roleWords as wordsOf } from '@shared/access/role-words'
import type { Me } from '@shared/account/schema'
import { type Day, dayOf } from '@shared/time'
import { sayDay } from '@/lib/words'

type Grant = Me['grants'][number]

/** What a role is called. */
export const roleWords = ({ role }: Pick<Grant, 'role'>): string => wordsOf(role)

/** Where it is held: the station of a host, the place of a community worker, else the organisation. */
export const rolePlace = ({ stationName, placeName, orgName }: Grant): string =>
  stationName ?? placeName ?? orgName

/** Where it is held, and until when by whoever stands in for somebody: 柳岸村支部 · 代理到 11月30日. */
export function rolePlaceAndTerm(grant: Grant, today: Day): string {
  const { deputy, expiresAt } = grant
  if (!deputy) return rolePlace(grant)
  const until = expiresAt ? `代理到 ${sayDay(dayOf(expiresAt), today)}` : '代理'
  return `${rolePlace(grant)} · ${until}`
}
