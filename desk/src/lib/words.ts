import { type Day, dayOf, type Instant, msOf } from '@shared/time'

/** 11月30日, with the year when it isn't this one. */
export function sayDay(day: Day, today: Day): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${year === today.slice(0, 4) ? '' : `${year}年`}${Number(month)}月${Number(date)}日`
}

/** 11月30日 9:05, by the clock of Shanghai. */
export function sayInstant(at: Instant, today: Day): string {
  const minutes = Math.floor((msOf(at) - Date.parse(`${dayOf(at)}T00:00:00.000+08:00`)) / 60_000)
  const time = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
  return `${dayOf(at) === today ? '今天' : sayDay(dayOf(at), today)} ${time}`
}

const roles: Record<string, string> = {
  branch_secretary: '支部书记',
  party_worker: '党务工作者',
  station_host: '驿站接待',
  county_officer: '组织部门',
  community_worker: '社区工作者',
  auditor: '日志审计',
}
export const roleWords = (role: string): string => roles[role] ?? '工作人员'

const kinds: Record<string, string> = {
  orgs: '组织',
  stations: '驿站',
  roster: '党员名册',
  trips: '在外的党员',
  inflow: '流入党员',
  contacts: '联系记录',
  compounds: '小区',
  households: '党员中心户',
  in_service: '到社区报到的在职党员',
}
/** What a kind of sheet is called. */
export const kindWords = (kind: string): string => kinds[kind] ?? kind
