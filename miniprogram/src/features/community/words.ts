import type { placeKinds } from '@shared/community/schema'

const kinds: Record<(typeof placeKinds)[number], string> = {
  community: '社区',
  compound: '小区',
  building: '楼栋',
}

/** What is put down directly in a place of that kind; nothing in a building. */
const inside: Record<string, (typeof placeKinds)[number]> = { community: 'compound', compound: 'building' }

const wordIn = (words: Record<string, string>, code: string): string => words[code] ?? '地方'

export const kindWords = (kind: string): string => wordIn(kinds, kind)

export const kindInside = (kind: string): (typeof placeKinds)[number] | undefined => inside[kind]
