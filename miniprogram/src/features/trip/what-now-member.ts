import type { TripView } from '@shared/trip/schema'
import type { Day } from '@shared/time'
import type { SayDay, WhatNow } from './what-now'
import { placeWords } from './words'

/** Nobody at the destination or at home ever asks for these. */
const nobodyAsks = '不会向您要钱、要验证码。'

/**
 * What happens now with a trip, told to the member; undefined for a state of a later release.
 * @param by until when it is waited for: 11月30日前
 */
export function toMember(trip: TripView, today: Day, by: string, say: SayDay): WhatNow | undefined {
  const origin = trip.originOrgName
  const place = placeWords(trip.destination.place)
  // Before that day it stands further down, where no thumb hits it by accident.
  const isTimeToReturn = trip.returnOn !== undefined && trip.returnOn <= today
  switch (trip.state) {
    case 'filed':
      return filed(trip, by)
    case 'returned_for_completion':
      return {
        title: '还差一点，请您补充',
        text: `${origin}说：${trip.returnReason ?? '请补充'}`,
        next: 'complete',
      }
    case 'registered':
      return { title: '报备已登记', text: `${origin}正在联系${place}的驿站，${by}告诉您。` }
    case 'origin_managed':
      return (
        atHome(trip, today, say) ?? {
          title: `在外期间，${origin}直接联系您`,
          text: '回来了请报告返回。',
          ...(isTimeToReturn && { next: 'report_return' }),
        }
      )
    case 'routed':
      return routed(trip, by)
    case 'checked_in':
      return (
        atHome(trip, today, say) ?? {
          title: '您已报到',
          text: `${hostName(trip)}${by}给您安排支部。`,
        }
      )
    case 'hosted':
      return atHome(trip, today, say) ?? { ...hosted(trip), ...(isTimeToReturn && { next: 'report_return' }) }
    case 'return_reported':
      return { title: '欢迎回家', text: `${origin}${by}找您聊聊，然后归档。` }
    case 'archived':
      return { title: '这次外出办完了', text: '下次外出，再来报备。' }
    case 'withdrawn':
      return { title: '这次报备已撤回', text: '什么时候要走，再来报备。' }
    case 'transferred':
      return { title: '组织关系已转走', text: '这次外出到此办完，以后由新的支部联系您。' }
    default:
      return undefined
  }
}

const hostName = ({ stationName, host }: TripView): string => stationName ?? host?.name ?? '驿站'

function filed({ legs, overdueTimes, originOrgName: origin, destination }: TripView, by: string): WhatNow {
  if (overdueTimes > 0) return { title: '报备收到了，还没登记', text: `${origin}还没登记，可以打电话问问。` }
  return legs
    ? {
        title: '换地方的事，支部知道了',
        text: `${origin}${by}登记，再给您联系${placeWords(destination.place)}的驿站。不用重新报备。`,
      }
    : { title: '报备收到了', text: `${origin}${by}登记，登记好了会告诉您。` }
}

function routed(trip: TripView, by: string): WhatNow {
  const name = hostName(trip)
  if (trip.saidArrivedAt) return { title: '已记下您说到了', text: `请让${name}的同志看一眼确认。` }
  if (trip.host?.kind === 'branch')
    return { title: `${name}会接您`, text: `${by}给您打电话，不用您去找。${nobodyAsks}` }
  if (trip.host?.kind === 'outside')
    return {
      title: `正在请${name}接您`,
      text: trip.letter
        ? `那边回话了，${trip.originOrgName}核实好就告诉您找谁。${nobodyAsks}`
        : `${trip.originOrgName}在等那边回话，答应了就告诉您找谁。${nobodyAsks}`,
    }
  return {
    title: `到了请去${name}报到`,
    text: `进门扫一下驿站屏幕上的码就行。${nobodyAsks}`,
    next: 'check_in',
  }
}

const hosted = ({ placedIn, host, contactThere, returnOn }: TripView): WhatNow =>
  host?.kind === 'outside'
    ? {
        title: `${placedIn ?? host.name}接您`,
        text: `到了请找${contactThere?.name ?? '那里的同志'}。组织关系还在原支部。${nobodyAsks}`,
      }
    : {
        title: `已编入${placedIn ?? '当地支部'}`,
        text: `一起参加组织生活。组织关系还在原支部。${returnOn ? '回来了，在“更多”里点“我回来了”。' : '回来了，请点“我回来了”。'}`,
      }

/** Back for some days, or about to be: nothing is asked of them meanwhile. */
function atHome({ homeVisit }: TripView, today: Day, say: SayDay): WhatNow | undefined {
  if (!homeVisit || homeVisit.until < today) return undefined
  const again = `${say(homeVisit.until)}再走，外出没有结束，不用重新报备。不走了，请点“我回来了”。`
  return homeVisit.from > today
    ? { title: `${say(homeVisit.from)}回家几天`, text: again }
    : { title: '这几天您在家', text: again }
}
