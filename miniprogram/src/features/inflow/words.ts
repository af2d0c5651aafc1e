import type { Me } from '@shared/account/schema'
import { defaultTripReasons } from '@shared/county/county'
import type { inflowOutcomes, InflowState, verifiedHows } from '@shared/inflow/inflow'
import type { InflowStep } from '@shared/inflow/rules'
import type { InflowCard, InflowEventType } from '@shared/inflow/schema'
import { placeWords } from '@/lib/place-words'
import type { StateKind } from '@/ui/state-tag'

const has = <T extends object>(words: T, key: string): key is Extract<keyof T, string> =>
  Object.keys(words).includes(key)

const states: Record<InflowState, { word: string; kind: StateKind }> = {
  registered: { word: '等核实', kind: 'waiting' },
  returned_for_completion: { word: '待补充', kind: 'waiting' },
  verified: { word: '已核实', kind: 'on-way' },
  placed: { word: '已编入支部', kind: 'done' },
  leaving: { word: '说要走了', kind: 'waiting' },
  closed: { word: '已结束', kind: 'neutral' },
}

/** What a state is called; one of a later release in a general way. */
export const stateWords = (state: string): { word: string; kind: StateKind } =>
  has(states, state) ? states[state] : { word: '办理中', kind: 'on-way' }

const steps: Partial<Record<InflowStep | 'remove', string>> = {
  complete: '补充登记',
  return_for_completion: '请补充',
  verify: '核实了',
  place: '编入支部',
  tell_origin: '告诉原支部',
  say_leaves: '要离开这里了',
  change_contacts: '改电话或住处',
  close: '结束登记',
  withdraw: '撤回登记',
  settle_duplicate: '看有没有重复',
  remove: '全部删掉',
}

/** What the host's buttons say where they do it for the person. */
const forThem: Partial<Record<string, string>> = {
  complete: '替本人补充',
  say_leaves: '本人说要走了',
}

/** What a step's button says; undefined for one that this phone has no button for. */
export const stepWords = (step: string, side = 'self'): string | undefined =>
  (side === 'self' ? undefined : forThem[step]) ?? (has(steps, step) ? steps[step] : undefined)

const events: Record<InflowEventType, string> = {
  'inflow.imported': '从台账转来',
  'inflow.registered': '登记了',
  'inflow.completed': '补充好了登记',
  'inflow.returned_for_completion': '请补充登记',
  'inflow.verified': '核实了',
  'inflow.placed': '编入了支部',
  'inflow.origin_told': '告诉了原支部',
  'inflow.origin_answered': '原支部回话了',
  'inflow.leaving': '说要离开了',
  'inflow.contacts_changed': '改了联系方式',
  'inflow.contacted': '联系过',
  'inflow.closed': '登记结束了',
  'inflow.merged': '和另一份登记合到一起',
  'inflow.kept_apart': '看过了，和另一份不是同一个人',
  'inflow.bound': '在手机上接上了登记',
  'inflow.fell_due': '到日子了，还在等',
  'inflow.put_off': '等启用后再提醒',
  'inflow.removed': '删掉了',
}

/** What happened, as the timeline says it. */
export const eventWords = (type: string): string => (has(events, type) ? events[type] : '办了一步')

/** What the branch at home has answered. */
export const originSays = (says: string): string =>
  says === 'unknown' ? '原支部说没有这个人' : '原支部说属实'

/** How the host made sure, to choose from. */
export const verifyOptions: readonly {
  value: (typeof verifiedHows)[number]
  label: string
  detail: string
}[] = [
  { value: 'in_person', label: '见到本人了', detail: '本人来过驿站' },
  { value: 'paper', label: '看过介绍信或活动证', detail: '纸上写着原支部' },
  { value: 'called_origin', label: '打电话问过原支部', detail: '号码是另外查到的，不是本人给的' },
]

const outcomes: Record<(typeof inflowOutcomes)[number], string> = {
  left: '已经离开这里',
  transferred_here: '组织关系转来本地了',
  mistake: '登记错了',
  own_member: '是本县的党员，走外出报备',
  withdrawn: '本人撤回了',
  merged: '并到另一份登记',
}

/** How it ended, said neutrally. */
export const outcomeWords = (outcome: string): string =>
  has(outcomes, outcome) ? outcomes[outcome] : '已经结束'

export const closeOptions = (['left', 'transferred_here', 'mistake', 'own_member'] as const).map((value) => ({
  ...{ value, label: outcomes[value] },
}))

/** 离退休 and the rest, as one says them. */
export const categoryOptions = [
  { value: 'retired', label: '离退休' },
  { value: 'employed', label: '在职' },
  { value: 'graduate', label: '高校毕业生' },
  { value: 'other', label: '其他' },
] as const

export const categoryWords = (category: string): string =>
  categoryOptions.find(({ value }) => value === category)?.label ?? '其他'

/** Why they are here, in the words of the county. */
export const reasonWords = (me: Me | undefined, code: string): string =>
  [...(me?.county?.tripReasons ?? []), ...defaultTripReasons].find((one) => one.code === code)?.label ?? code

/** 甘肃 天水 秦州 · 秦岭镇退休支部 */
export const homeWords = ({ home }: Pick<InflowCard, 'home'>): string =>
  `${placeWords(home.place)} · ${home.orgName}`
