import type { Me } from '@shared/account/schema'
import { defaultTripReasons, reasonKinds } from '@shared/county/county'
import type { TimelineEntry, TripCard, TripEventType } from '@shared/trip/schema'
import type { TripState } from '@shared/trip/trip'
import type { Day } from '@shared/time'
import { placeWords } from '@/lib/place-words'
import { sayDay } from '@/lib/words'
import type { StateKind } from '@/ui/state-tag'
import type { NextStep } from './what-now'

export { placeWords }

/** A word for a state, and the kind of tag that it stands in. */
export interface StateWords {
  word: string
  kind: StateKind
}

const states: Record<TripState, StateWords> = {
  filed: { word: '已报备', kind: 'waiting' },
  returned_for_completion: { word: '待补充', kind: 'waiting' },
  registered: { word: '已登记', kind: 'on-way' },
  origin_managed: { word: '本支部联系', kind: 'on-way' },
  routed: { word: '已安排驿站', kind: 'on-way' },
  checked_in: { word: '已报到', kind: 'done' },
  hosted: { word: '已编入支部', kind: 'done' },
  return_reported: { word: '已返回', kind: 'waiting' },
  archived: { word: '已归档', kind: 'neutral' },
  withdrawn: { word: '已撤回', kind: 'neutral' },
  transferred: { word: '关系已转走', kind: 'neutral' },
}

const steps: Partial<Record<NextStep, string>> = {
  complete: '补充报备',
  change: '改时间或地方',
  return_for_completion: '请本人补充',
  register: '登记',
  manage_at_origin: '由本支部联系',
  route: '安排驿站',
  check_in: '扫码报到',
  confirm_arrival: '见到本人了',
  arrived_by_phone: '打过电话，人到了',
  write_letter: '对接函',
  acknowledge: '打过电话了，替对方记下',
  confirm_mobile: '是不是流动党员',
  register_nationally: '全国系统登记',
  place: '安排支部',
  visit_home: '回家几天',
  report_return: '我回来了',
  archive: '归档',
  withdraw: '这次不去了',
}

const events: Record<TripEventType, string> = {
  'trip.filed': '报备了外出',
  'trip.completed': '补充好了报备',
  'trip.returned_for_completion': '请本人补充',
  'trip.registered': '登记了',
  'trip.managed_at_origin': '由本支部直接联系',
  'trip.routed': '安排了接收的地方',
  'trip.said_arrived': '说已经到了',
  'trip.checked_in': '报到了',
  'trip.placed': '编入了支部',
  'trip.return_reported': '报告已返回',
  'trip.archived': '归档了',
  'trip.withdrawn': '撤回了报备',
  'trip.closed': '这条报备停下了',
  'trip.terms_changed': '换了联系的办法',
  'trip.brought_in': '从台账转来',
  'trip.put_off': '等启用后再提醒',
  'trip.contacted': '联系过了',
  'trip.filed_on_behalf': '支部代为登记',
  'trip.changed': '改了登记的内容',
  'trip.postponed': '改了走的日子',
  'trip.extended': '改了回的日子',
  'trip.moved_on': '换了地方',
  'trip.acknowledged': '对方答应接收',
  'trip.letter_answered': '对方填了对接函',
  'trip.letter_called_back': '打电话核实过了',
  'trip.letter_turned_away': '对接函重新填',
  'trip.host_told': '告诉了对方',
  'trip.host_read': '对方看到了',
  'trip.says_well': '说电话没变，一切都好',
  'trip.visits_home': '回家住几天',
  'trip.review_due': '出去快半年了，请支部看一看',
  'trip.mobile_confirmed': '确认了是不是流动党员',
  'trip.registered_nationally': '记下了在全国系统登记',
  'trip.transferred': '组织关系转走了',
  'trip.fell_due': '到日子了，还在等',
}

const has = <T extends object>(words: T, key: string): key is Extract<keyof T, string> =>
  Object.keys(words).includes(key)

/** What a trip's state is called. A member who says they are here is shown so; unknown states in a general way. */
export function stateWords(trip: Pick<TripCard, 'state' | 'saidArrivedAt' | 'host'>): StateWords {
  if (trip.state === 'routed' && trip.saidArrivedAt) return { word: '说已到了', kind: 'waiting' }
  if (trip.state === 'routed' && trip.host?.kind === 'branch') return { word: '等电话接上', kind: 'on-way' }
  if (trip.state === 'routed' && trip.host && trip.host.kind !== 'station')
    return { word: '已联系对方', kind: 'on-way' }
  return has(states, trip.state) ? states[trip.state] : { word: '办理中', kind: 'on-way' }
}

/** What a step's button says to who takes it. Undefined for a step that this phone has no button for. */
export function stepWords(step: string, side = 'member'): string | undefined {
  if (step === 'report_return' && side !== 'member') return '替本人报返回'
  return has(steps, step) ? steps[step] : undefined
}

/** What members read in other words: nobody is counted before their own face. */
const eventsToMember: Partial<Record<TripEventType, string>> = {
  'trip.review_due': '问问近来好不好，电话还是不是这个',
  'trip.filed_on_behalf': '支部替您登记了',
}

/** What happened, as the timeline says it. */
export function eventWords(entry: Pick<TimelineEntry, 'type'>, side = 'origin'): string {
  const toMember =
    side === 'member' && has(eventsToMember, entry.type) ? eventsToMember[entry.type] : undefined
  return toMember ?? (has(events, entry.type) ? events[entry.type] : '办了一步')
}

/** Whom a trip waits for, by the name that the reader knows them by. Undefined: for nobody just now. */
export function waitingParty(
  trip: Pick<TripCard, 'waitingFor' | 'memberName' | 'originOrgName' | 'stationName' | 'host'>,
): string | undefined {
  const names: Record<string, string | undefined> = {
    member: trip.memberName,
    origin: trip.originOrgName,
    host: trip.stationName ?? trip.host?.name ?? '驿站',
  }
  return names[trip.waitingFor]
}

const deeds: Partial<Record<TripState, string>> = {
  filed: '登记',
  returned_for_completion: '补充',
  registered: '安排驿站',
  routed: '来报到',
  checked_in: '安排支部',
  return_reported: '见面聊聊，再归档',
}

/** What the waiting party is waited for to do. */
export function waitingDeed(trip: Pick<TripCard, 'state' | 'saidArrivedAt' | 'host'>): string {
  if (trip.state === 'routed' && trip.saidArrivedAt) return '见到本人后确认'
  if (trip.state === 'routed' && trip.host?.kind === 'branch') return '打电话接上'
  if (trip.state === 'routed' && trip.host?.kind === 'outside') return '问到对方的回话'
  return (has(deeds, trip.state) && deeds[trip.state]) || '办这一步'
}

/** What a reason is called in the reader's county; another county's own reason is told in a general way. */
export const reasonWords = (me: Me | undefined, code: string): string =>
  [...(me?.county?.tripReasons ?? []), ...defaultTripReasons, ...reasonKinds].find(
    (reason) => reason.code === code,
  )?.label ?? '外出'

/** A place as far as those at home care: 海南 三亚. */
export const farPlaceWords = (place: readonly string[]): string =>
  placeWords(place).split(' ').slice(0, 2).join(' ')

/** Is the trip over? One in a state of a later release counts as open. */
export const isClosed = ({ state }: Pick<TripCard, 'state'>): boolean =>
  state === 'archived' || state === 'withdrawn' || state === 'transferred'

const hostNews: Record<string, string> = {
  returned: '已经回来了',
  extended: '要多住些日子',
  changed: '外出有变动',
  home_visit: '回家住几天',
  left: '已经离开那里',
}

/** 已经回来了，还没告诉滨海社区党支部 · 昨天的事 */
export const toTellWords = ({ about, orgName, since }: NonNullable<TripCard['toTell']>, today: Day): string =>
  `${hostNews[about] ?? '有新情况'}，还没告诉${orgName} · ${sayDay(since, today)}的事`
