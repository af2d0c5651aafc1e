import type { Me } from '@shared/account/schema'

type Grant = Me['grants'][number]

const words: Record<string, string> = {
  branch_secretary: '支部书记',
  party_worker: '党务工作者',
  station_host: '驿站接待',
  county_officer: '组织部门',
}

/** What a role is called. */
export const roleWords = ({ role }: Grant): string => words[role] ?? '工作人员'

/** Where it is held: the station of a host, else the organisation. */
export const rolePlace = ({ stationName, orgName }: Grant): string => stationName ?? orgName
