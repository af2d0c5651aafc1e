import type { Wish } from '@shared/wish/wish'

/** Words of this very wish that its public sentence must not say. */
export const hiddenWords = ({ asked: { name, compoundName } }: Pick<Wish, 'asked'>): string[] => [
  name,
  ...(compoundName ? [compoundName] : []),
]
