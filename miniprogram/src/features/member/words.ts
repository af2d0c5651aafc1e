import { categoryWords, standingWords } from '@shared/member/words'
import type { MemberCard } from '@shared/member/schema'
import type { StateKind } from '@/ui/state-tag'

const wordIn = (words: Record<string, string>, code: string | undefined): string | undefined =>
  code === undefined ? undefined : (words[code] ?? '其他')

/** 离退休, 高校毕业生 …; undefined when nothing is known. */
export const categoryOf = ({ category }: Pick<MemberCard, 'category'>): string | undefined =>
  wordIn(categoryWords, category)

/** 正式党员 or 预备党员. */
export const standingOf = ({ standing }: Pick<MemberCard, 'standing'>): string | undefined =>
  wordIn(standingWords, standing)

/** How an open trip stands, in a word. */
const awayWords: Record<string, string> = {
  to_leave: '要走了',
  away: '在外',
  home_for_days: '回来几天',
  return_reported: '说回来了',
}

/** Where somebody stands, in a word and the kind of its tag; undefined when the reader may not know. */
export function whereabouts(member: MemberCard): { word: string; kind: StateKind } | undefined {
  const { state, deathRecorded, away, awayAs, bound } = member
  if (state === 'deceased') return { word: '已去世', kind: 'neutral' }
  if (state === 'transferred') return { word: '已转出', kind: 'neutral' }
  if (deathRecorded) return { word: '去世待确认', kind: 'waiting' }
  if (away)
    return {
      word: awayWords[awayAs ?? ''] ?? '在外',
      kind: awayAs === 'return_reported' ? 'waiting' : 'on-way',
    }
  if (bound === false) return { word: '还没认证', kind: 'waiting' }
  return away === false ? { word: '在家', kind: 'done' } : undefined
}

/** The second line of a row: what they are, and their masked number. */
export function aboutMember(member: MemberCard): string {
  const { phone, phoneTyped, category, bound, away, held } = member
  const said = [
    // 其他 says nothing in a row.
    category === 'other' ? undefined : categoryOf(member),
    phone ?? (bound === undefined ? undefined : '没有号码'),
    phoneTyped ? '号码没核对' : undefined,
    away && bound === false ? '还没认证' : undefined,
    held ? '由上级联系' : undefined,
  ]
  return said.filter((one) => one !== undefined).join(' · ')
}
