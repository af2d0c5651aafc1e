import type { Counts, follows, outcomes, ways, waysOfAnswer } from '@shared/sweep/sweep'
import type { SweepMember } from '@shared/sweep/schema'
import type { StateKind } from '@/ui/state-tag'

export const outcomeWords: Record<(typeof outcomes)[number], string> = {
  at_home: '在家',
  away: '在外',
  not_reached: '没联系上',
  transferred: '组织关系已转出',
  deceased: '已去世',
}

/** How it was found out. */
export const wayWords: Record<(typeof ways)[number], string> = {
  phone: '打电话',
  visit: '上门',
  wechat: '微信',
  grid: '网格员',
  unit: '所在单位',
  police: '公安联动',
}

const waysOfAnswerWords: Record<(typeof waysOfAnswer)[number], string> = { ...wayWords, self: '本人自己答的' }

/** What is still to be done after an outcome. */
const followWords: Record<(typeof follows)[number], string | undefined> = {
  none: undefined,
  file_trip: '补一份外出报备',
  transfer: '在党员页记下组织关系转出',
  death: '在党员页记录去世，等另一位同志确认',
  find: '再找找：问家人、邻居、网格员',
}

const wordIn = <T>(words: Record<string, T>, code: string): T | undefined =>
  Object.keys(words).includes(code) ? words[code] : undefined

export const outcomeOf = ({ outcome }: Pick<SweepMember, 'outcome'>): string | undefined =>
  outcome === undefined ? undefined : (wordIn(outcomeWords, outcome) ?? '核对过了')

export const wayOf = ({ how }: Pick<SweepMember, 'how'>): string | undefined =>
  how === undefined ? undefined : wordIn(waysOfAnswerWords, how)

/** What follows and isn't done yet; undefined when nothing is left. */
export const leftToDo = ({ follow, followDone }: Pick<SweepMember, 'follow' | 'followDone'>) =>
  followDone ? undefined : wordIn(followWords, follow)

/** The kind of a line's tag: done, or waiting for what follows. */
export const kindOf = (member: SweepMember): StateKind =>
  leftToDo(member) === undefined ? 'done' : 'waiting'

/** 在家 3 · 在外 2: how those are who were reached; what is none is left out. */
export const countWords = (counts: Counts): string =>
  Object.entries(outcomeWords)
    .filter(([outcome]) => outcome !== 'not_reached')
    .flatMap(([outcome, word]) => {
      const n = wordIn<number>(counts, outcome) ?? 0
      return n > 0 ? [`${word} ${n}`] : []
    })
    .join(' · ')
