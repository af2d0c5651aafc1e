import { type PostClass, postClasses } from '@shared/community-report/schema'
import { type KindChange, mostChanges } from '@shared/post/settings'
import type { Kind } from './kind-list'

const knownClass = (text: string): PostClass | undefined => postClasses.find((one) => one === text)

/** As it is sent: what was changed, and what is the county's own. */
export const changesOf = (kinds: readonly Kind[]): KindChange[] =>
  kinds
    .filter(({ seeded, name, hidden }) => seeded === undefined || seeded !== name || hidden)
    .flatMap(({ code, class: text, name, hidden }) => {
      const postClass = knownClass(text)
      return postClass ? [{ code, class: postClass, name: name.trim(), hidden }] : []
    })

/** With one more of the county's own, under a code that none of them has. */
export function withOwn(kinds: readonly Kind[], postClass: string, name: string): readonly Kind[] {
  const taken = new Set(kinds.map(({ code }) => code))
  const n = Array.from({ length: mostChanges + 1 }, (_, i) => i + 1).find((i) => !taken.has(`own_${i}`))
  if (n === undefined || name.trim() === '') return kinds
  return [...kinds, { code: `own_${n}`, class: postClass, name: name.trim(), hidden: false }]
}

export const withKind = (kinds: readonly Kind[], changed: Kind): readonly Kind[] =>
  kinds.map((one) => (one.code === changed.code ? changed : one))
