import type { TripView } from '@shared/trip/schema'
import type { Day } from '@shared/time'
import type { SayDay, WhatNow } from './what-now'

/**
 * What happens now with a trip, told to the branch at home; undefined for a state of a later release.
 * @param by until when it is waited for: 11月30日前
 */
export function toOrigin(trip: TripView, today: Day, by: string, say: SayDay): WhatNow | undefined {
  const name = trip.memberName
  switch (trip.state) {
    case 'filed':
      return { title: '请看看，然后登记', text: `${by}登记。缺了什么，请本人补充。`, next: 'register' }
    case 'returned_for_completion':
      return { title: `等${name}补充`, text: `请补充：${trip.returnReason ?? ''}` }
    case 'registered':
      return {
        title: '请在当地选一个驿站',
        text: `${by}选好，请驿站接待${name}。没有驿站的，找我们的流动支部，或者别的组织。`,
        next: 'route',
      }
    case 'origin_managed':
      return (
        atHome(trip, today, say) ?? {
          title: '由本支部直接联系',
          text: trip.contactOverdue ? '该打个电话了，问问近来好不好。' : `${by}打个电话，问问近来好不好。`,
        }
      )
    case 'routed':
      return routed(trip, by)
    case 'checked_in':
      return { title: `${name}已报到`, text: `等${hostOf(trip)}安排支部，${by}办好。` }
    case 'hosted':
      return atHome(trip, today, say) ?? hosted(trip, by)
    case 'return_reported':
      return { title: `${name}回来了`, text: `${by}见面聊聊，然后归档。`, next: 'archive' }
    case 'archived':
      return { title: '已归档', text: '这次外出办完了。' }
    case 'withdrawn':
      return { title: '已撤回', text: `${name}这次不去了，没有要办的。` }
    case 'transferred':
      return { title: '组织关系已转走', text: '这次外出办完了。' }
    default:
      return undefined
  }
}

const hostOf = ({ stationName, host }: TripView): string => stationName ?? host?.name ?? '驿站'

function routed(trip: TripView, by: string): WhatNow {
  const { memberName: name, overdueTimes, saidArrivedAt } = trip
  const host = hostOf(trip)
  if (trip.host?.kind === 'outside' && trip.letter) return written(trip, host, by)
  if (trip.host?.kind === 'outside')
    return overdueTimes > 0
      ? { title: `${host}还没回话`, text: '请打个电话问问。答应接了，替对方记下。', next: 'write_letter' }
      : {
          title: `请和${host}对接`,
          text: `${by}发一张对接函，或者打电话问；答应接了，替对方记下。`,
          next: 'write_letter',
        }
  if (trip.host?.kind === 'branch')
    return { title: `等${host}打电话接上`, text: `${by}还没接上，会提醒您。${host}是我们自己的支部。` }
  if (saidArrivedAt) return { title: `${name}说已经到了`, text: `等${host}见到本人后确认。` }
  return overdueTimes > 0
    ? { title: `${name}还没报到`, text: '请打个电话问问：到了没有，要不要帮忙。' }
    : { title: `等${name}报到`, text: `${host}已经知道。${by}还没报到，会提醒您。` }
}

/** The other end has filled in the form: it waits for the branch's call, and then for them to take the member in. */
function written({ letter, overdueTimes }: TripView, host: string, by: string): WhatNow {
  if (letter === 'called_back')
    return {
      title: `等${host}接收`,
      text:
        overdueTimes > 0
          ? '核实过了，对方还没填怎么接收。请打个电话，请对方再打开那个码。'
          : `核实过了，等对方填编入哪个支部。${by}还没填，会提醒您。`,
      next: 'write_letter',
    }
  return {
    title: `${host}填了对接函`,
    text:
      overdueTimes > 0
        ? '还等您核实：另外查到单位的电话打过去。'
        : `请${by}打到单位核实，核实了对方才看得到姓名和电话。`,
    next: 'write_letter',
  }
}

const hosted = ({ placedIn, host, contactOverdue, memberName }: TripView, by: string): WhatNow => ({
  title: host?.kind === 'outside' ? `${placedIn ?? host.name}接收了` : `已编入${placedIn ?? '当地支部'}`,
  text: contactOverdue
    ? `组织关系还在本支部。该和${memberName}联系一次了。`
    : `组织关系还在本支部。${by}可以联系一次。`,
})

/** Home for some days, or about to be. */
function atHome({ homeVisit, memberName }: TripView, today: Day, say: SayDay): WhatNow | undefined {
  if (!homeVisit || homeVisit.until < today) return undefined
  const again = `${say(homeVisit.until)}再走，外出没有结束。`
  return homeVisit.from > today
    ? { title: `${memberName}${say(homeVisit.from)}回家几天`, text: again }
    : { title: `${memberName}这几天在家`, text: `${again}可以见面聊聊。` }
}
