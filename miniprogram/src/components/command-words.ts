import type { Command } from '@/lib/queue'

/** What each command is called when it waits on the phone; nothing for those that nobody waits for. */
const words = {
  fileTrip: '外出报备',
  completeTrip: '补充报备',
  returnTripForCompletion: '请本人补充',
  registerTrip: '登记',
  manageTripAtOrigin: '由本支部联系',
  routeTrip: '安排驿站',
  checkIn: '扫码报到',
  confirmArrival: '确认见到本人',
  placeTrip: '安排支部',
  withdrawTrip: '撤回报备',
  reportReturn: '报告返回',
  archiveTrip: '归档',
  changeTrip: '改外出',
  sayWell: '电话没变',
  visitHome: '回家几天',
  fileTripOnBehalf: '替本人登记外出',
  acknowledgeTrip: '对方答应接了',
  confirmMobile: '是不是流动党员',
  registerNationally: '全国系统登记',
  tickOff: '摸排核对',
  logContact: '联系记录',
  strikeContact: '作废联系记录',
  tickFollowUp: '办好了',
  settleFollow: '摸排后面的事',
  closeSweep: '结束摸排',
  answerSweep: '摸排回答',
  registerInflowOnPaper: '代录外地党员登记',
  completeInflow: '补充登记',
  returnInflowForCompletion: '请补充登记',
  verifyInflow: '核实登记',
  placeInflow: '编入支部',
  tellInflowOrigin: '告诉原支部',
  sayInflowLeaves: '要离开这里了',
  changeInflowContacts: '改电话或住处',
  closeInflow: '结束登记',
  withdrawInflow: '撤回登记',
  removeInflow: '删掉登记',
  settleInflowDuplicate: '核对重复的登记',
  submitWish: '许的心愿',
  markNoticeRead: undefined,
} as const

/** What a command is called; undefined for one that isn't worth a word to the person. */
export const commandWords = ({ endpoint }: Pick<Command, 'endpoint'>): string | undefined =>
  isKnown(endpoint) ? words[endpoint] : '一件事'

const isKnown = (endpoint: string): endpoint is keyof typeof words => Object.keys(words).includes(endpoint)

/** Those that the person should know of. */
export const worthSaying = (commands: readonly Command[]): Command[] =>
  commands.filter((command) => commandWords(command) !== undefined)
