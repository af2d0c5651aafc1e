import type { Counts, follows, ways } from '@shared/sweep/sweep'
import type { SweepMember } from '@shared/sweep/schema'
import { outcomeWords, waysOfAnswerWords } from '@shared/sweep/words'
import type { StateKind } from '@/ui/state-tag'

export { outcomeWords }

/** How somebody else found it out. */
export const wayWords: Record<(typeof ways)[number], string> = waysOfAnswerWords

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

/** Asked after, whatever came of it: not everybody who sees the list sees that. */
export const isChecked = ({ version }: Pick<SweepMember, 'version'>): boolean => version > 0

export const outcomeOf = ({ version, outcome }: Pick<SweepMember, 'version' | 'outcome'>) =>
  isChecked({ version }) ? (wordIn(outcomeWords, outcome ?? '') ?? '已核对') : undefined

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
