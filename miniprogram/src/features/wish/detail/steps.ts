import type { WishView } from '@shared/wish/schema'

/** What is asked before a step that needs nothing but a yes. */
export interface Question {
  title: string
  message: string
  yes: string
  danger?: boolean
}

const questions = {
  withdraw: {
    title: '撤回这个心愿？',
    message: '撤回后不再有人来帮，姓名和电话也不再给别人看。以后想提随时可以再提。',
    yes: '撤回',
    danger: true,
  },
  confirm: { title: '心愿实现了？', message: '您说实现了，这个心愿就办完了。', yes: '实现了' },
  stop_visits: {
    title: '有人没打招呼就来了？',
    message: '不要开门。点下面以后，这个心愿马上停下，社区会给您打电话，查清以前没有人会来。有危险请打 110。',
    yes: '告诉社区',
    danger: true,
  },
  hand_back: {
    title: '这次办不了？',
    message: '没关系，交回后别人可以接着认领。以后还能再认领这个心愿。',
    yes: '交回',
  },
  join: {
    title: '一起帮忙？',
    message:
      '已经有人牵头，您和他一起办。社区约好了会告诉您时间、地方和暗号，请不要自己上门。来不了随时说一声。',
    yes: '一起帮忙',
  },
  leave: {
    title: '来不了？',
    message: '没关系，说一声就行，还会有别人来。以后能来再点一次。',
    yes: '来不了',
  },
  extend: { title: '再给您几天？', message: '可以延长一次，社区和本人会知道。', yes: '延长' },
  resume: { title: '查清了，接着办？', message: '认领的人和本人都会知道可以接着办了。', yes: '接着办' },
  mark_complaint: {
    title: '这是一件投诉？',
    message: '会绕过被说到的人，交给上一级组织来办，您这里就看不到了。',
    yes: '往上转',
    danger: true,
  },
} as const satisfies Record<string, Question>
export type AskedStep = keyof typeof questions
export const isAsked = (step: string): step is AskedStep => Object.keys(questions).includes(step)
export const questionOf = (step: AskedStep): Question => questions[step]

/** What is written before a step that needs a sentence: the field, who reads it, and an example. */
interface Sentence {
  label: string
  hint: string
  placeholder: string
  button: string
  optional?: boolean
}

const sentences = {
  reopen: {
    ...{ label: '哪里还没办好', hint: '社区会看到，接着办', placeholder: '比如：灯换了，还是不亮' },
    button: '请接着办',
  },
  return: {
    ...{ label: '请本人补充什么', hint: '本人会看到这句话', placeholder: '比如：哪天方便？要多大的？' },
    button: '请补充',
  },
  revoke: {
    ...{ label: '为什么收回认领', hint: '认领的人会看到', placeholder: '比如：几次没有联系上您' },
    button: '收回认领',
  },
  suspend: {
    ...{ label: '为什么先停下', hint: '只有社区和支部看得到', placeholder: '比如：老人说有人没打招呼就来了' },
    button: '先停下',
  },
  take_down: {
    ...{ label: '为什么先撤下', hint: '本人会看到', placeholder: '比如：本人住院，等回来再发' },
    button: '先撤下',
  },
  fulfil: {
    ...{ label: '留一句话', hint: '本人和社区会看到，不用拍照', placeholder: '比如：灯泡换好了，试过能亮' },
    ...{ button: '办好了', optional: true },
  },
} as const satisfies Record<string, Sentence>
export type SaidStep = keyof typeof sentences
export const isSaid = (step: string): step is SaidStep => Object.keys(sentences).includes(step)
export const sentenceOf = (step: SaidStep): Sentence => sentences[step]

/** What opens a sheet of its own. */
const sheets = [
  'rate',
  'publish',
  'confirm_on_paper',
  'follow_up',
  'close_not_done',
  'complete',
  'claim',
] as const
export type SheetStep = (typeof sheets)[number]
export const isSheet = (step: string): step is SheetStep => sheets.some((one) => one === step)

/** What can't be undone, red in the list. */
export const dangerous: readonly string[] = [
  'withdraw',
  'stop_visits',
  'close_not_done',
  'mark_complaint',
  'revoke',
]

/** What stands as a button of its own below the one next thing; everything else is under 更多. */
const quick: Record<string, readonly string[]> = {
  asker: ['reopen', 'stop_visits'],
  claimant: ['hand_back'],
  joined: ['leave'],
  keeper: ['verify', 'publish', 'suspend'],
}

/** The steps beside the next one: those with a button, and those under 更多. */
export function otherSteps({ maySteps, side, state }: WishView, next: string | undefined) {
  const known = maySteps.filter(
    (step) => step !== next && (isAsked(step) || isSaid(step) || isSheet(step) || isPage(step)),
  )
  const isQuick = (step: string) =>
    (quick[side] ?? []).includes(step) && !(state === 'published' && side === 'keeper')
  return { buttons: known.filter(isQuick), rest: known.filter((step) => !isQuick(step)) }
}

const pages = ['verify', 'arrange', 'redirect', 'link', 'agree'] as const
const isPage = (step: string) => pages.some((one) => one === step)
