import type { Asked } from '@shared/wish/wish'

/** 海棠社区 海棠花园 */
export const placeWords = ({
  communityName,
  compoundName,
}: Pick<Asked, 'communityName' | 'compoundName'>): string =>
  [communityName, ...(compoundName ? [compoundName] : [])].join(' ')
