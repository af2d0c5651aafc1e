import type { WishView } from '@shared/wish/schema'
import { stateWords } from '../words'
import type { SayDay, WhatNow } from './what-now'

/** @returns what one reads who helps along */
export function forJoined(wish: WishView, say: SayDay): WhatNow {
  const until = wish.claim?.dueOn ? `${say(wish.claim.dueOn)}前` : '约好的时间'
  switch (wish.state) {
    case 'claimed':
      return {
        title: '您来一起帮忙，等社区约时间',
        text: `社区先和本人、牵头的人说好，再告诉您时间、地方和暗号。请不要自己上门。${until}办好就行。`,
      }
    case 'fulfilling':
      return { title: '约好了，一起去', text: '按下面的时间和地方去，先说暗号。办好了由牵头的人点一下。' }
    case 'suspended':
      return { title: '先停下了', text: '社区在和本人核对一件事，查清以前请不要去。' }
    case 'fulfilled':
      return { title: '等本人确认', text: '办好了。本人或社区确认后就实现了，不用您再做什么。' }
    case 'confirmed':
    case 'rated':
      return { title: '心愿实现了', text: '谢谢您帮这个忙。' }
    default:
      return { title: stateWords(wish.state).word, text: '这个心愿不用您再办了。' }
  }
}
