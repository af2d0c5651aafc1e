import { type Actor, cast } from './county/cast'
import { type DemoPerson, openidOf } from './county/people'
import { phoneOf } from './county/phone'
import type { WechatStandIn } from './wechat'

/** A phone in the hand of somebody whom the county doesn't know yet; `key` tells several apart. */
export const aNewPhone = (key = 'new-phone'): DemoPerson => ({
  ...{ key, openid: openidOf(key), name: '新手机', role: '还没有绑定', org: '' },
})

const hasPhone = (actor: Actor): actor is Actor & { phone: number } => actor.phone !== undefined

/** Gives the members of the demo the numbers that stand in the roster; a new phone has none until somebody sets it. */
export function givePhoneNumbers(wechat: Pick<WechatStandIn, 'setPhoneNumber'>): void {
  for (const { key, phone } of cast.filter(hasPhone)) wechat.setPhoneNumber(openidOf(key), phoneOf(phone))
}
