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
  tickOff: '摸排核对',
  logContact: '联系记录',
  strikeContact: '作废联系记录',
  tickFollowUp: '办好了',
  settleFollow: '摸排后面的事',
  closeSweep: '结束摸排',
  answerSweep: '摸排回答',
  markNoticeRead: undefined,
} as const

/** What a command is called; undefined for one that isn't worth a word to the person. */
export const commandWords = ({ endpoint }: Pick<Command, 'endpoint'>): string | undefined =>
  isKnown(endpoint) ? words[endpoint] : '一件事'

const isKnown = (endpoint: string): endpoint is keyof typeof words => Object.keys(words).includes(endpoint)

/** Those that the person should know of. */
export const worthSaying = (commands: readonly Command[]): Command[] =>
  commands.filter((command) => commandWords(command) !== undefined)
