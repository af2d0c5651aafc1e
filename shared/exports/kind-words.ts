/** What a kind of sheet is called. */
const words: Record<string, string> = {
  orgs: '组织',
  stations: '驿站',
  roster: '党员名册',
  trips: '在外的党员',
  inflow: '流入党员',
  contacts: '联系记录',
  contact_sheet: '联系台账',
  contact_entries: '联系明细',
  unit_hours: '报给单位的服务时长',
  national: '全国系统流出登记',
  compounds: '小区',
  households: '党员中心户',
  in_service: '到社区报到的在职党员',
  wishes: '微心愿',
  services: '服务记录',
}

/** @param kind one of a later release is named by its code. */
export const kindWords = (kind: string): string => words[kind] ?? kind
