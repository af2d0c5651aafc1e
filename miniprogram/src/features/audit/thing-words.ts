import { type IdKind, idPrefix } from '@shared/ids'

/** What an id names, by how it begins: every kind there is. */
export const thingWords: Record<IdKind, string> = {
  account: '账号',
  binding: '一次绑定',
  bindingRequest: '请求帮忙绑定',
  claim: '认领',
  confirmation: '电脑操作确认',
  contact: '联系记录',
  contactPlan: '联系安排',
  county: '县区',
  deathReport: '社区报来的去世',
  delegation: '代办',
  deskTicket: '电脑登录码',
  erasure: '删除记录',
  event: '一件事',
  export: '导出',
  grant: '身份',
  household: '中心户',
  import: '导入',
  inflow: '流入台账',
  inService: '在职党员登记',
  member: '党员',
  notice: '提醒',
  org: '组织',
  place: '地方',
  session: '登录',
  screen: '驿站屏幕',
  post: '服务岗位',
  shift: '班次',
  station: '驿站',
  sweep: '摸排',
  template: '表格模板',
  trip: '外出',
  wish: '心愿',
}

const words: Record<string, string> = thingWords
const kinds = new Map<string, string | undefined>(
  Object.entries(idPrefix).map(([kind, prefix]) => [prefix, words[kind]]),
)

/** Of an id enough to tell two apart: its kind and last six letters, 外出 x4k9ab. */
export const thingOf = (id: string): string => `${kinds.get(id.slice(0, 3)) ?? '其他'} ${id.slice(-6)}`

/** As whom it was done. */
export function actingWords(actingAs: string): string {
  if (actingAs === 'self') return '本人'
  return actingAs === 'resident' ? '居民' : thingOf(actingAs)
}
