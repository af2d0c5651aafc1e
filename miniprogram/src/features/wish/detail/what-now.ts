import type { WishView } from '@shared/wish/schema'
import { type Day, dayOf } from '@shared/time'
import { sayTime } from '@/lib/words'
import { stateWords } from '../words'
import { forJoined } from './what-now-along'

/** Where a wish stands for its reader, what happens now and by when, and the one step that is theirs. */
export interface WhatNow {
  title: string
  text: string
  /** The one thing to do now. */
  next?: string
}

export type SayDay = (day: Day) => string

const by = (wish: WishView, say: SayDay, before: string) =>
  wish.dueOn ? `，${say(wish.dueOn)}前${before}` : ''

/** @returns what its asker reads */
function forAsker(wish: WishView, say: SayDay): WhatNow {
  const { state, maySteps, responsible, claim, redirected, endReason, sentence } = wish
  const who = responsible?.name ?? '社区'
  const visitor = claim?.handOver?.visitor
  switch (state) {
    case 'submitted':
      return {
        title: `${who}收到了`,
        text: `会上门或打电话核实${by(wish, say, '办')}。核实的人不收钱、不要验证码。`,
      }
    case 'returned':
      return { title: '请您补充一下', text: wish.returnReason ?? '社区请您再说清楚一点。', next: 'complete' }
    case 'verifying':
      return maySteps.includes('agree')
        ? {
            title: '给大家看的就是这句话',
            text: `“${sentence?.text ?? ''}”。没有您的名字、住址、年纪。您同意了才会发布。`,
            next: 'agree',
          }
        : { title: '核实过了', text: `${who}正在准备发布${by(wish, say, '发布')}。` }
    case 'published':
      return { title: '等人来帮忙', text: `已经发到心愿清单里了。有人认领，${who}会告诉您。` }
    case 'claimed':
      return { title: '有人来帮您了', text: `${who}会先和您说好时间和地方，说好之前没有人会来找您。` }
    case 'fulfilling':
      return {
        title: visitor ? `${visitor}来帮您` : '说好了',
        text: '来的人要先说对暗号。没打招呼就来的，不要开门，点下面告诉我们。',
      }
    case 'suspended':
      return { title: '先停下了', text: `${who}在查是怎么回事，查清以前没有人会来。` }
    case 'fulfilled':
      return { title: '办好了吗？', text: '您说实现了才算。还没办好也请说一声，会接着办。', next: 'confirm' }
    case 'confirmed':
      return {
        title: '心愿实现了',
        text: '愿意的话评一下，不评也行。',
        ...(maySteps.includes('rate') && { next: 'rate' }),
      }
    case 'redirected':
      return redirected
        ? {
            title: '转给能办的人了',
            text: `${redirected.who}会跟着办，${say(redirected.by)}前给您回话。${redirected.note ?? ''}`,
          }
        : { title: '转给能办的人了', text: `${who}会给您回话。` }
    case 'taken_down':
    case 'not_done':
      return { title: stateWords(state).word, text: endReason ?? `想知道为什么，请问${who}。` }
    case 'expired':
      return {
        title: '到期了，还没有人认领',
        text: `${who}会再发布一次，或者自己来办${by(wish, say, '回话')}。`,
      }
    case 'withdrawn':
      return { title: '已经撤回', text: '以后想提，随时可以再提。' }
    case 'merged':
      return { title: '和另一个合在一起办了', text: '您提过同样的心愿，往后看那一个就行。' }
    case 'rated':
    case 'archived':
      return { title: '心愿实现了', text: endReason ?? '谢谢您告诉我们。' }
    default:
      return { title: stateWords(state).word, text: `有事请问${who}。` }
  }
}

/** @returns what the one who claimed it reads */
function forClaimant(wish: WishView, say: SayDay): WhatNow {
  const until = wish.claim?.dueOn ? `${say(wish.claim.dueOn)}前` : '约好的时间'
  const at = wish.claim?.handOver?.at
  switch (wish.state) {
    case 'claimed':
      return {
        title: '认领好了，等社区联系您',
        text: `社区先和本人说好，再告诉您时间、地方和暗号。请不要自己上门。${until}办好就行。`,
      }
    case 'fulfilling':
      return {
        title: at ? `${say(dayOf(at))} ${sayTime(at)}去办` : `${until}办好`,
        text: `去的时候先报名字、说暗号。办好了回来点一下，${until}都行。`,
        next: 'fulfil',
      }
    case 'suspended':
      return { title: '先停下了', text: '社区在和本人核对一件事，查清以前请不要去。' }
    case 'fulfilled':
      return { title: '等本人确认', text: '您办好了。本人或社区确认后就实现了，不用您再做什么。' }
    case 'confirmed':
    case 'rated':
    case 'archived':
      return { title: '心愿实现了', text: '谢谢您帮这个忙。' }
    default:
      return { title: stateWords(wish.state).word, text: '这个心愿不用您再办了。' }
  }
}

/** @returns what those who answer for the place read */
function forKeeper(wish: WishView, say: SayDay): WhatNow {
  const { state, maySteps, sentence, claim } = wish
  const until = by(wish, say, '办')
  const may = (step: string) => (maySteps.some((one) => one === step) ? { next: step } : {})
  switch (state) {
    case 'submitted':
      return { title: '请核实', text: `上门或打电话，问清要什么、哪天方便${until}。`, ...may('verify') }
    case 'returned':
      return { title: '等本人补充', text: wish.returnReason ?? '' }
    case 'verifying':
      return sentence?.agreed
        ? { title: '本人同意了，可以发布', text: `发布后大家只看到这句话${until}。`, ...may('publish') }
        : {
            title: '等本人同意这句话',
            text: `“${sentence?.text ?? ''}”。本人可以在手机上点同意；口头同意的，您发布时记下。`,
            ...may('publish'),
          }
    case 'published':
      return { title: '等人认领', text: `已发布${until}。` }
    case 'claimed':
      return {
        title: `${claim?.claimant ?? '有人'}认领了`,
        text: `请先联系本人，说好时间、地方和暗号，再告诉认领的人${until}。`,
        ...may('arrange'),
      }
    case 'fulfilling':
      return { title: '约好了，正在办', text: `办好了由认领的人点一下${until}。` }
    case 'suspended':
      return {
        title: '有人没打招呼就来了',
        text: '请马上联系本人和认领的人，查清是怎么回事。',
        ...may('resume'),
      }
    case 'fulfilled':
      return {
        title: '等本人确认',
        text: `本人没有手机的，请上门或打电话问，签了字您来确认${until}。不问不算实现。`,
        ...may('confirm_on_paper'),
      }
    case 'confirmed':
      return { title: '实现了', text: '本人愿意的话，把怎么评的也记下来，不评也行。', ...may('rate') }
    case 'redirected':
      return { title: '转出去了，请跟着问', text: `到日子问结果，给本人回话${until}。`, ...may('follow_up') }
    case 'taken_down':
    case 'expired':
      return {
        title: stateWords(state).word,
        text: wish.endReason ?? '可以再发布一次，转给能办的人，或者结束。',
        ...may('publish'),
      }
    default:
      return { title: stateWords(state).word, text: wish.endReason ?? '这个心愿不用再办了。' }
  }
}

/** Where the wish stands for whoever reads it. */
export function whatNow(wish: WishView, say: SayDay): WhatNow {
  switch (wish.side) {
    case 'asker':
      return forAsker(wish, say)
    case 'claimant':
      return forClaimant(wish, say)
    case 'joined':
      return forJoined(wish, say)
    case 'keeper':
      return forKeeper(wish, say)
    default:
      if (wish.maySteps.includes('join'))
        return {
          title: wish.card?.sentence ?? '一个心愿',
          text: `有人牵头了，还差 ${wish.card?.missing ?? 1} 人。社区约好了会告诉您时间和地方。不收钱，也不给钱。`,
          next: 'join',
        }
      return wish.maySteps.includes('claim')
        ? {
            title: wish.card?.sentence ?? '一个心愿',
            text: '认领以后社区先联系您，再说好时间和地方。不收钱，也不给钱。',
            next: 'claim',
          }
        : {
            title: wish.card?.sentence ?? '一个心愿',
            text:
              wish.state === 'published'
                ? '本县的党员认证后可以认领。不收钱，也不给钱。'
                : '已经有人在帮忙了。',
          }
  }
}
