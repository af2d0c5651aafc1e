import type { TripView } from '@shared/trip/schema'
import type { Day } from '@shared/time'
import type { TripStep } from '@shared/trip/rules'
import { toMember } from './what-now-member'

/** From which side a trip is looked at. */
export type Side = 'member' | 'origin' | 'host'

/** Whose words suit the reader; the committees above read what the origin reads. */
export function sideOf({ side }: Pick<TripView, 'side'>): Side {
  if (side === 'member') return 'member'
  return side === 'host' ? 'host' : 'origin'
}

/** The now-card: what happens now, by when, and the one next thing if it is the reader's turn. */
export interface WhatNow {
  title: string
  text: string
  /** The reader's next step; absent when it is somebody else's turn. */
  next?: TripStep
}

/** What people call a day: 后天, 11月30日. */
export type SayDay = (day: Day) => string

/**
 * What happens now with a trip, told to the one who looks at it.
 * @param say how a day is said
 * @param today the calendar day in Asia/Shanghai
 */
export function whatNow(trip: TripView, side: Side, today: Day, say: SayDay): WhatNow {
  const by = trip.dueOn ? `${say(trip.dueOn)}前` : ''
  const told =
    side === 'member'
      ? toMember(trip, today, by, say)
      : side === 'origin'
        ? toOrigin(trip, today, by)
        : toHost(trip, today, by)
  const { next, ...words } = told ?? general
  return { ...words, ...(next && trip.maySteps.includes(next) && { next }) }
}

const general: WhatNow = { title: '正在办理', text: '更新小程序后可以看到办到哪一步了。' }

function toOrigin(trip: TripView, _today: Day, by: string): WhatNow {
  const name = trip.memberName
  const station = trip.stationName ?? '驿站'
  switch (trip.state) {
    case 'filed':
      return { title: '请看看，然后登记', text: `${by}登记。缺了什么，请本人补充。`, next: 'register' }
    case 'returned_for_completion':
      return { title: `等${name}补充`, text: `请补充：${trip.returnReason ?? ''}` }
    case 'registered':
      return { title: '请在当地选一个驿站', text: `${by}选好，请驿站接待${name}。`, next: 'route' }
    case 'origin_managed':
      return { title: '由本支部直接联系', text: `${by}打个电话，问问近来好不好。` }
    case 'routed':
      if (trip.saidArrivedAt) return { title: `${name}说已经到了`, text: `等${station}见到本人后确认。` }
      return trip.overdueTimes > 0
        ? { title: `${name}还没报到`, text: '请打个电话问问：到了没有，要不要帮忙。' }
        : { title: `等${name}报到`, text: `${station}已经知道。${by}还没报到，会提醒您。` }
    case 'checked_in':
      return { title: `${name}已报到`, text: `等${station}安排支部，${by}办好。` }
    case 'hosted':
      return {
        title: `已编入${trip.placedIn ?? '当地支部'}`,
        text: `组织关系还在本支部。${by}可以联系一次。`,
      }
    case 'return_reported':
      return { title: `${name}回来了`, text: `${by}见面聊聊，然后归档。`, next: 'archive' }
    case 'archived':
      return { title: '已归档', text: '这次外出办完了。' }
    case 'withdrawn':
      return { title: '已撤回', text: `${name}这次不去了，没有要办的。` }
    case 'transferred':
      return { title: '组织关系已转走', text: '这次外出办完了。' }
    default:
      return general
  }
}

function toHost(trip: TripView, today: Day, by: string): WhatNow {
  const name = trip.memberName
  switch (trip.state) {
    case 'routed':
      if (trip.saidArrivedAt)
        return { title: `${name}说已经到了`, text: '见到本人后，请确认。', next: 'confirm_arrival' }
      return {
        title: `${name}要来报到`,
        text: '请本人扫报到码。没带手机的，见到本人后您来确认。',
        ...(trip.leaveOn <= today && { next: 'confirm_arrival' }),
      }
    case 'checked_in':
      return { title: `${name}报到了`, text: `${by}编入一个支部或小组。`, next: 'place' }
    case 'hosted':
      return { title: `已编入${trip.placedIn ?? '支部'}`, text: '请带上一起参加组织生活。' }
    case 'return_reported':
    case 'archived':
      return { title: `${name}回去了`, text: '这里没有要办的了。' }
    case 'withdrawn':
      return { title: '不来了', text: `${name}撤回了报备，没有要办的。` }
    case 'transferred':
      return { title: '组织关系转走了', text: `${name}改由别处联系，这里没有要办的了。` }
    case 'filed':
    case 'returned_for_completion':
    case 'registered':
    case 'origin_managed':
    default:
      return { title: '由原支部在办', text: `${trip.originOrgName}正在办，这里没有要办的。` }
  }
}
