/** What a role is called. */
const words: Record<string, string> = {
  branch_secretary: '支部书记',
  party_worker: '党务工作者',
  station_host: '驿站接待',
  county_officer: '组织部门',
  community_worker: '社区工作者',
  auditor: '日志审计',
}

/** @param role one of a later release is named in general. */
export const roleWords = (role: string): string => words[role] ?? '工作人员'
