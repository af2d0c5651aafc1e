import * as v from 'valibot'
import { undoDays } from '../member/rules'
import { wishRetentionDays } from '../wish/words'
import type { RetainedKind, RetentionRow } from './schema'

const days = v.pipe(v.number(), v.integer(), v.minValue(1))
/** Six months: what the law asks of logs, at least. docs/rules.md#retention. */
export const leastLogDays = 183
const logDays = v.pipe(v.number(), v.integer(), v.minValue(leastLogDays))

/** How long what is kept, in days from when it was over. Each county's configuration: docs/rules.md#retention. */
export const retentionSchema = v.object({
  tripDays: days,
  contactLogDays: days,
  noticeDays: days,
  lookDays: logDays,
  logDays,
})
export type Retention = v.InferOutput<typeof retentionSchema>

export const defaultRetention: Retention = {
  tripDays: 1096,
  contactLogDays: 1096,
  noticeDays: 365,
  lookDays: 365,
  logDays: 365,
}

const atMost = (length: number, least = 1) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(length))

/**
 * The periods that a county may set: never longer than what everybody has agreed to (`notice.ts`: 县里可以改短), and logs
 * never shorter than the law has it.
 */
export const shorterRetentionSchema = v.object({
  tripDays: atMost(defaultRetention.tripDays),
  contactLogDays: atMost(defaultRetention.contactLogDays),
  noticeDays: atMost(defaultRetention.noticeDays),
  lookDays: atMost(defaultRetention.lookDays, leastLogDays),
  logDays: atMost(defaultRetention.logDays, leastLogDays),
})

/** How long a delegation is kept once nobody acts under it any more: as long as what was done under it. */
export const delegationDays = 1096
/** How long somebody of the inflow ledger is kept whom no sheet names any more. */
export const inflowDays = 1096
/** How long somebody who couldn't bind waits for the branch at most. */
export const bindingRequestDays = 60
/** How long a death that a community has told waits for the branch at most. */
export const deathReportDays = 60
/** How long a letter to an organisation outside is kept once its code has run out: a trip can last. */
export const letterDays = 730
/** How long files lie in the store: sheets that were uploaded, with their previews and results, and those taken out. */
export const filesDays = 7

/** A county's periods, or the defaults. */
export const retentionOf = (county: { retention?: Retention | undefined } | undefined): Retention =>
  county?.retention ?? defaultRetention

/** 1096 → 三年: as one says it, rounded to what it comes nearest. */
export function inWords(length: number): string {
  const [years, months] = [Math.round(length / 365), Math.round(length / 30.5)]
  if (length >= 360 && Math.abs(length - years * 365) <= years * 2) return `${years} 年`
  return months >= 1 ? `${months} 个月` : `${length} 天`
}

type Row = Omit<RetentionRow, 'kind'>

const rowsFor = ({
  tripDays,
  contactLogDays,
  noticeDays,
  lookDays,
  logDays,
}: Retention): Record<RetainedKind, Row> => ({
  account: {
    what: '微信登录、绑定的身份、居民登记',
    howLong: '您用多久留多久',
    why: '没有它就认不出是您',
    afterErasure: 'deleted',
  },
  delegations: {
    what: '谁可以替您办事、您可以替谁办事',
    howLong: `到约定的日子为止；之后记录留 ${inWords(delegationDays)}`,
    why: '替您办事要有您的同意，也要说得清谁替您办过',
    afterErasure: 'reduced',
    remains: '您替别人办过事的，留在对方那里，不留您的姓名。替您办事的都删掉',
  },
  roster: {
    what: '党员名册里的一行：姓名、支部、入党时间、电话、住址等',
    howLong: `组织关系在这个支部期间。转出、去世核实后 ${undoDays} 天，电话、住址、单位删掉`,
    why: '党员名册由组织管理，不能因为个人申请撤下',
    afterErasure: 'reduced',
    remains: '姓名、支部、党员编号、正式或预备、入党时间。电话、住址、单位等都删掉，以后导入名册也不再写入',
  },
  community: {
    what: '社区记下的：中心户、在职党员报到，有姓名、电话、单位、特长、能做什么',
    howLong: `您还在做期间；转出、去世核实后 ${undoDays} 天删掉`,
    why: '社区要知道找谁帮忙',
    afterErasure: 'deleted',
  },
  sweeps: {
    what: '摸排时问到的：在家还是在外、怎么问到的、在哪里、一句说明',
    howLong: `摸排结束后 ${inWords(tripDays)}`,
    why: '支部要说得清问过谁、问到了什么',
    afterErasure: 'reduced',
    remains: '问到的是哪一种（在家、在外、没联系上等）和日子。在哪里、说明都删掉',
  },
  contacts: {
    what: '支部和您联系的记录：哪天、怎么联系的、说了什么、有什么困难、后续怎么办',
    howLong: `写下后 ${inWords(contactLogDays)}`,
    why: '支部要说得清和您联系过、答应过什么',
    afterErasure: 'deleted',
  },
  deathReports: {
    what: '社区告诉支部有人去世时写下的姓名和日子',
    howLong: `支部办完就删，最多 ${inWords(deathReportDays)}`,
    why: '支部要核实是谁',
    afterErasure: 'kept',
    remains: '写下的姓名，没有和您的记录相连。支部办完或到期自动删掉',
  },
  roles: {
    what: '您担任的职务；不在本县名册上的，还有接受职务时您写的姓名',
    howLong: '任职期间',
    why: '上级和共事的人要知道是谁在办',
    afterErasure: 'deleted',
  },
  files: {
    what: '导入时上传的表格、预览和结果，导出的表格，里面可能有您的姓名、电话、住址',
    howLong: inWords(filesDays),
    why: '导入要逐行核对，导出要能下载',
    afterErasure: 'kept',
    remains: '还没到期的表格，到期自动删掉。以后的导入不再写入您的电话和住址',
  },
  bindingRequests: {
    what: '您请支部帮忙绑定时留下的姓名和电话',
    howLong: `支部回了您就删，最多 ${inWords(bindingRequestDays)}`,
    why: '支部要回电话给您',
    afterErasure: 'deleted',
  },
  letters: {
    what: '您替本单位填过的对接函：单位、姓名、电话，接收时写的联系人和电话',
    howLong: `电话到那位党员办完为止；其余到函上的码过期后 ${inWords(letterDays)}`,
    why: '党员所在的支部要说得清是哪个单位接收的',
    afterErasure: 'reduced',
    remains: '接收的单位、支部、单位的座机和日子。您的姓名、手机号都删掉；还没办完的，函当没填过',
  },
  trips: {
    what: '外出报备：去哪里、哪天走、哪天回、去做什么、电话、住址',
    howLong: `办完后 ${inWords(tripDays)}；转出、去世核实后 ${undoDays} 天，里面的电话、住址先删掉`,
    why: '支部要说得清党员去了哪里、和谁联系过',
    afterErasure: 'reduced',
    remains: '姓名、支部、去的区县、走和回的日子。电话、住址、去做什么都删掉；没办完的就此停下',
  },
  inflow: {
    what: '流入台账：从外地来的党员的姓名、电话、现住址、组织关系在哪里',
    howLong: `住在这里期间；登记结束时电话、住址就删，其余留 ${inWords(inflowDays)}。按表管的台账，${inWords(inflowDays)} 没有再列进去就删`,
    why: '流入地的支部要找得到人',
    afterErasure: 'reduced',
    remains: '您自己在这里登记的都删掉。由组织按表管理、不和您的微信相连的台账留着，人走了到期自动删掉',
  },
  wishes: {
    what: '您提的心愿：要什么，姓名、电话、住址，哪天方便',
    howLong: `办完或撤回后 ${inWords(wishRetentionDays)}`,
    why: '社区要能核实、找得到本人，也要说得清怎么办的',
    afterErasure: 'reduced',
    remains:
      '哪一类、哪个小区、哪天提的、公开过的那句话、最后怎样。姓名、电话、住址、您写的话都删掉；没办完的撤回',
  },
  claims: {
    what: '您认领的心愿，和别人看到的您的姓名',
    howLong: `办完后 ${inWords(wishRetentionDays)}`,
    why: '提心愿的人和社区要知道是谁在帮忙',
    afterErasure: 'reduced',
    remains: '有人帮过忙、哪天。您的姓名删掉，没办完的交回；对方查“谁看过”时还有您的姓名，到期自动删掉',
  },
  points: {
    what: '积分，您选了记才有：哪天、因为什么、记了多少，撤回的原因',
    howLong: `您用多久留多久；转出、去世核实后 ${undoDays} 天删掉`,
    why: '总数要能一笔一笔对上',
    afterErasure: 'deleted',
  },
  notices: {
    what: '系统给您的提醒',
    howLong: inWords(noticeDays),
    why: '过后还能翻看',
    afterErasure: 'deleted',
    remains: '支部和驿站收到的提醒里有您的姓名，到期自动删掉',
  },
  consents: {
    what: '您同意过、撤回过什么',
    howLong: '组织关系在这个支部期间',
    why: '法律要求说得清您同意过',
    afterErasure: 'kept',
    remains: '哪天同意、哪天撤回、哪一版。不再作数',
  },
  looks: {
    what: '谁看过您的电话和住址',
    howLong: inWords(lookDays),
    why: '查得到谁看过',
    afterErasure: 'kept',
    remains: '哪个组织、哪天、为什么。里面没有您的电话和住址',
  },
  log: {
    what: '谁在什么时候办过什么（只有编号）',
    howLong: inWords(logDays),
    why: '法律要求日志至少留六个月',
    afterErasure: 'kept',
    remains: '只有编号，没有姓名和电话',
  },
  receipts: {
    what: '您每次提交的编号',
    howLong: inWords(183),
    why: '同一件事发两次只办一次',
    afterErasure: 'kept',
    remains: '只有编号，没有姓名和电话',
  },
  erasures: {
    what: '您申请过删除',
    howLong: inWords(365),
    why: '系统从备份恢复时，要再删一次',
    afterErasure: 'kept',
    remains: '只有编号和日期',
  },
})

// Object.entries forgets the keys that it was given.
const entriesOf = (rows: Record<RetainedKind, Row>) => Object.entries(rows) as [RetainedKind, Row][]

/** What is kept, how long, why, and what an erasure leaves: the whole statement, in a county's numbers. */
export const retentionRows = (retention: Retention): RetentionRow[] =>
  entriesOf(rowsFor(retention)).map(([kind, row]) => ({ kind, ...row }))
