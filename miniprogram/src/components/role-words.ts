import type { Me } from '@shared/account/schema'
import { type Day, dayOf } from '@shared/time'
import { sayDay } from '@/lib/words'

type Grant = Me['grants'][number]

const words: Record<string, string> = {
  branch_secretary: '支部书记',
  party_worker: '党务工作者',
  station_host: '驿站接待',
  county_officer: '组织部门',
  community_worker: '社区工作者',
  auditor: '日志审计',
}

/** What a role is called. */
export const roleWords = ({ role }: Pick<Grant, 'role'>): string => words[role] ?? '工作人员'

/** Where it is held: the station of a host, else the organisation. */
export const rolePlace = ({ stationName, orgName }: Grant): string => stationName ?? orgName

/** Where it is held, and until when by whoever stands in for somebody: 柳岸村支部 · 代理到 11月30日. */
export function rolePlaceAndTerm(grant: Grant, today: Day): string {
  const { deputy, expiresAt } = grant
  if (!deputy) return rolePlace(grant)
  const until = expiresAt ? `代理到 ${sayDay(dayOf(expiresAt), today)}` : '代理'
  return `${rolePlace(grant)} · ${until}`
}
