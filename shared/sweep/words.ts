import type { outcomes, waysOfAnswer } from './sweep'

/** What a sweep has found, as everybody reads it. */
export const outcomeWords: Record<(typeof outcomes)[number], string> = {
  at_home: '在家',
  away: '在外',
  not_reached: '没联系上',
  transferred: '组织关系已转出',
  deceased: '已去世',
}

/** How it was found out. */
export const waysOfAnswerWords: Record<(typeof waysOfAnswer)[number], string> = {
  phone: '打电话',
  visit: '上门',
  wechat: '微信',
  grid: '网格员',
  unit: '所在单位',
  police: '公安联动',
  self: '本人自己答的',
}
