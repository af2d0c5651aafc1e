import { randomBytes } from 'node:crypto'
import type { MemberId } from '@shared/ids'
import { makeId } from '@shared/ids'
import { addMember } from '@shared/member/contract'
import type { GivenStage } from './given-stage'
import { byWire } from './by-wire'
import type { Phone } from './phone'

/** Somebody new on the roster of 周明远's branch, whom no phone is bound to yet. */
export async function onRoster(stage: GivenStage, who: { name: string; phone?: string }) {
  const secretary = await byWire(stage, '周明远')
  const [grant] = secretary.me.grants
  if (!grant) throw new Error('周明远 has no role')
  const memberId: MemberId = makeId('member', randomBytes(20))
  await secretary.does(addMember, { body: { memberId, orgId: grant.orgId, ...who } })
  return { memberId, branch: grant.orgName, secretary }
}

/** From 今日 of somebody who isn't bound: reads both texts and agrees to each. */
export async function agrees(phone: Phone): Promise<void> {
  await phone.taps('认证党员身份')
  await phone.taps('看明白了，同意')
  await phone.taps('这两样也同意')
}

/** Types a name and gives the number that WeChat has. */
export async function givesNumber(phone: Phone, name: string): Promise<void> {
  await phone.writes('您的姓名', name)
  await phone.taps('用微信手机号认证')
  await phone.taps('允许')
}
