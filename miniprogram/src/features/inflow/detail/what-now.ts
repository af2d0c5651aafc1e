import type { InflowView } from '@shared/inflow/schema'
import { outcomeWords } from '../words'

/** What somebody reads first: where it stands, and what they do now or who does it by when. */
export interface WhatNow {
  title: string
  sentence: string
  /** The step that comes next, if it is the reader's turn. */
  next?: string
}

type Told = Pick<
  InflowView,
  'state' | 'side' | 'name' | 'returnReason' | 'responsible' | 'outcome' | 'isBound' | 'maySteps' | 'station'
> & { originTold?: unknown }

/** @param by 12月1日前, or nothing when no day is promised. */
export function whatNow(one: Told, by: string): WhatNow {
  return one.side === 'self' ? toThem(one, by) : toHost(one, by)
}

function toThem({ state, responsible, returnReason, outcome, station }: Told, by: string): WhatNow {
  switch (state) {
    case 'registered':
      return {
        title: '登记收到了',
        sentence: `${responsible.name}${by}和您见面核实。带上介绍信或活动证更快；没有也可以来。不会向您要钱、要验证码。`,
      }
    case 'returned_for_completion':
      return { title: '登记还差一点', sentence: returnReason ?? '', next: 'complete' }
    case 'verified':
      return { title: '已经核实', sentence: `${responsible.name}${by}给您安排一起过组织生活的支部。` }
    case 'placed':
      return {
        title: `编入${responsible.name}`,
        sentence: '和大家一起参加组织生活。组织关系还在原支部，党费、表决和选举也在原支部。',
      }
    case 'leaving':
      return {
        title: '已经记下您要走',
        sentence: `${responsible.name}会和您道个别，然后结束登记。不走了就告诉他们。`,
      }
    default:
      return {
        title: '在这里的登记结束了',
        sentence: `${outcomeWords(outcome ?? '')}。再来的话，到${station?.name ?? '驿站'}重新登记就行。`,
      }
  }
}

function toHost(one: Told, by: string): WhatNow {
  const { state, name, isBound, returnReason, outcome } = one
  switch (state) {
    case 'registered':
      return { title: '请核实', sentence: `请${by}见一见${name}，或看看纸上写的。`, next: 'verify' }
    case 'returned_for_completion':
      return isBound
        ? { title: '等本人补充', sentence: returnReason ?? '' }
        : { title: '请帮本人补充', sentence: returnReason ?? '', next: 'complete' }
    case 'verified':
      return { title: '请安排支部', sentence: `请${by}安排一起过组织生活的支部。`, next: 'place' }
    case 'placed':
      return one.originTold === undefined
        ? { title: '请告诉原支部', sentence: '写好的信可以照着打印，也可以发过去。', next: 'tell_origin' }
        : { title: '已编入支部', sentence: '常联系。要走的时候，本人会在手机上说，也可以您来记。' }
    case 'leaving':
      return { title: `${name}要走了`, sentence: `请${by}联系一下，办好后结束登记。`, next: 'close' }
    default:
      return { title: '登记结束了', sentence: `${outcomeWords(outcome ?? '')}。电话、住址已经删掉。` }
  }
}
