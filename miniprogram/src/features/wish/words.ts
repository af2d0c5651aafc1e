import type { WishView } from '@shared/wish/schema'
import type { StateKind } from '@/ui/state-tag'

/** A code in words; in a general way one of a later release. */
const said = (words: Record<string, string>, otherwise: string) => (code: string) => words[code] ?? otherwise

export const kindWords = said({ goods: '要一样东西', service: '请人帮忙', companionship: '想有人陪' }, '心愿')
export const shortKindWords = said({ goods: '东西', service: '帮忙', companionship: '陪伴' }, '心愿')
export const groupWords = said({ elder: '老人', resident: '居民', minor: '孩子' }, '居民')
export const relationWords = said(
  {
    spouse: '爱人',
    child: '父母',
    relative: '亲戚',
    neighbour: '邻居',
    guardian: '我监护的人',
    worker: '我负责的居民',
  },
  '别人',
)
/** Who asks for them, seen from whom it is for. */
export const askerWords = said(
  {
    spouse: '爱人',
    child: '子女',
    relative: '亲戚',
    neighbour: '邻居',
    guardian: '监护人',
    worker: '社工',
  },
  '别人',
)
export const agreementWords = said({ self: '在手机上点的', spoken: '口头说的', written: '签了字' }, '同意了')
export const howVerifiedWords = said({ visit: '上门看过', phone: '打过电话' }, '核实过')
export const whereWords = said({ station: '在驿站', worker: '由社区转交', visit: '上门' }, '再说')
export const targetWords = said(
  { property: '物业', community: '社区', civil_affairs: '民政', superior: '上级', other: '别的单位' },
  '能办的人',
)
export const whyNotDoneWords = said(
  {
    nobody_could: '没有人能办',
    solved_otherwise: '已经解决了',
    cannot_be_reached: '联系不上',
    not_a_wish: '不是心愿能办的事',
  },
  '没有办成',
)
export const ratingWords = said({ good: '满意', fair: '还行', poor: '不满意' }, '评过了')

const states: Record<string, { word: string; kind: StateKind }> = {
  submitted: { word: '等核实', kind: 'waiting' },
  returned: { word: '等补充', kind: 'waiting' },
  verifying: { word: '核实过了', kind: 'on-way' },
  published: { word: '等人认领', kind: 'waiting' },
  claimed: { word: '有人认领', kind: 'on-way' },
  fulfilling: { word: '正在办', kind: 'on-way' },
  suspended: { word: '先停下', kind: 'waiting' },
  fulfilled: { word: '等本人确认', kind: 'waiting' },
  confirmed: { word: '实现了', kind: 'done' },
  rated: { word: '实现了', kind: 'done' },
  archived: { word: '实现了', kind: 'done' },
  withdrawn: { word: '撤回了', kind: 'neutral' },
  redirected: { word: '转给能办的人', kind: 'on-way' },
  taken_down: { word: '先撤下', kind: 'neutral' },
  expired: { word: '到期没人认领', kind: 'neutral' },
  not_done: { word: '没有办成', kind: 'neutral' },
  merged: { word: '和另一个合在一起', kind: 'neutral' },
}
/** Where a wish stands. */
export const stateWords = (state: string): { word: string; kind: StateKind } =>
  states[state] ?? { word: '办理中', kind: 'on-way' }

/** What became of a claim. */
export const claimWords = said(
  {
    live: '在办',
    done: '办好了',
    handed_back: '交回了',
    revoked: '社区收回了',
    overdue_released: '到期放开了',
    wish_ended: '心愿结束了',
  },
  '结束了',
)

const events = said(
  {
    'wish.submitted': '提出心愿',
    'wish.completed': '补充',
    'wish.returned': '请补充',
    'wish.verified': '核实',
    'wish.agreed': '同意公开这句话',
    'wish.published': '发布',
    'wish.claimed': '认领',
    'wish.joined': '又有人来帮',
    'wish.left': '有人来不了',
    'wish.arranged': '约好怎么办',
    'wish.extended': '延长几天',
    'wish.handed_back': '这次办不了，交回',
    'wish.revoked': '收回认领',
    'wish.released': '到期，重新等人认领',
    'wish.suspended': '先停下',
    'wish.resumed': '接着办',
    'wish.fulfilled': '办好了',
    'wish.confirmed': '确认实现了',
    'wish.rated': '评价',
    'wish.archived': '归档',
    'wish.withdrawn': '撤回',
    'wish.redirected': '转给能办的人',
    'wish.followed_up': '问过结果',
    'wish.taken_down': '先撤下',
    'wish.expired': '到期，没人认领',
    'wish.not_done': '结束，没有办成',
    'wish.reopened': '重新办',
    'wish.merged': '和另一个合在一起',
    'wish.linked': '和另一个放在一起',
    'wish.complaint': '当作投诉往上转',
    'wish.fell_due': '到日子了',
    'wish.brought_in': '按原来的登记补录',
  },
  '有了变化',
)
export const eventWords = ({ type }: WishView['timeline'][number]): string => events(type)

/** Who did it, as the reader is to it: 您 for oneself. */
export const sideWords = (side: string, reader: string): string =>
  side === reader
    ? '您'
    : said({ asker: '本人', claimant: '认领的人', keeper: '社区', system: '提醒' }, '社区')(side)

/** What stands on the button of each step. */
export const stepWords = said(
  {
    complete: '补充',
    agree: '同意公开',
    withdraw: '撤回心愿',
    confirm: '实现了',
    reopen: '还没办好',
    rate: '评一下',
    stop_visits: '有人没打招呼就来了',
    claim: '认领',
    join: '一起帮忙',
    leave: '来不了',
    hand_back: '这次办不了',
    extend: '再给我几天',
    fulfil: '办好了',
    return: '请本人补充',
    verify: '去核实',
    publish: '发布',
    arrange: '约时间',
    revoke: '收回认领',
    suspend: '先停下',
    resume: '查清了，接着办',
    confirm_on_paper: '本人签字确认了',
    redirect: '转给能办的人',
    follow_up: '记下结果',
    take_down: '先撤下',
    close_not_done: '结束，没有办成',
    mark_complaint: '这是投诉，往上转',
    link: '有没有重复的',
  },
  '办理',
)
