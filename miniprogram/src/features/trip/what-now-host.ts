import type { TripView } from '@shared/trip/schema'
import type { Day } from '@shared/time'
import type { SayDay, WhatNow } from './what-now'

/**
 * What happens now with a trip, told to whoever takes the member in.
 * @param by until when it is waited for: 11月30日前
 */
export function toHost(trip: TripView, today: Day, by: string, say: SayDay): WhatNow {
  const name = trip.memberName
  switch (trip.state) {
    case 'routed':
      return trip.host?.kind === 'branch' ? toBranch(trip, today, by, say) : toStation(trip, today)
    case 'checked_in':
      return (
        away(trip, today, say) ?? {
          title: `${name}报到了`,
          text: `${by}编入一个支部或小组。`,
          next: 'place',
        }
      )
    case 'hosted':
      return (
        away(trip, today, say) ?? {
          title: `已编入${trip.placedIn ?? '支部'}`,
          text: '请带上一起参加组织生活。',
        }
      )
    case 'return_reported':
    case 'archived':
      return { title: `${name}回去了`, text: '这里没有要办的了。' }
    case 'withdrawn':
      return { title: '不来了', text: `${name}撤回了报备，没有要办的。` }
    case 'transferred':
      return { title: '组织关系转走了', text: `${name}改由别处联系，这里没有要办的了。` }
    default:
      return { title: '由原支部在办', text: `${trip.originOrgName}正在办，这里没有要办的。` }
  }
}

function toStation({ memberName: name, saidArrivedAt, leaveOn }: TripView, today: Day): WhatNow {
  if (saidArrivedAt)
    return { title: `${name}说已经到了`, text: '见到本人后，请确认。', next: 'confirm_arrival' }
  return {
    title: `${name}要来报到`,
    text: '请本人扫报到码。没带手机的，见到本人后您来确认。',
    ...(leaveOn <= today && { next: 'confirm_arrival' }),
  }
}

/** A branch has no code to scan: its secretary calls whoever is coming. */
function toBranch({ memberName: name, leaveOn }: TripView, today: Day, by: string, say: SayDay): WhatNow {
  return leaveOn > today
    ? { title: `${name}${say(leaveOn)}来`, text: `到了请打电话接上，${by}办好。` }
    : {
        title: `请给${name}打电话，接上`,
        text: `${by}打个电话：到了没有，住哪里，以后找谁。`,
        next: 'arrived_by_phone',
      }
}

/** Home for some days: not expected at meetings meanwhile. */
function away({ homeVisit, memberName, state }: TripView, today: Day, say: SayDay): WhatNow | undefined {
  if (!homeVisit || homeVisit.from > today || homeVisit.until < today) return undefined
  return {
    title: `${memberName}这几天回家了`,
    text: `${say(homeVisit.until)}再来，不用等、不用催。`,
    ...(state === 'checked_in' && { next: 'place' as const }),
  }
}
