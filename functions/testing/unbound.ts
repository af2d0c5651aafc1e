import { createHash } from 'node:crypto'
import type { MemberId, OrgId } from '@shared/ids'
import { logIn } from '@shared/account/contract'
import { giveConsent } from '@shared/privacy/contract'
import { currentVersion } from '@shared/privacy/notice'
import { call, must, type Sent } from './caller'
import { newId, onRoster, type TestCounty } from './people'
import type { System } from './system'
import type { Endpoint } from '@shared/endpoint'

/** Somebody of the roster who has bound no phone yet. */
export async function givenOnRoster(
  county: TestCounty,
  { orgId = county.branch, name, phone }: { orgId?: OrgId; name: string; phone: string },
): Promise<{ memberId: MemberId; name: string; phone: string }> {
  const [{ MemberEntity }, { itemOf }, { PutItemCommand }] = await Promise.all([
    import('../member/member.entity'),
    import('../member/member.store'),
    import('dynamodb-toolbox/entity/actions/put'),
  ])
  const memberId = newId('member')
  const member = await onRoster({ memberId, countyId: county.countyId, orgId, name, phone })
  await MemberEntity.build(PutItemCommand).item(itemOf(member)).send()
  return { memberId, name, phone }
}

/**
 * Somebody with a phone alone: signed in, bound to nobody. WeChat knows the number. They have agreed to both texts,
 * unless the test wants to see them asked.
 */
export async function givenNewcomer(system: System, phone: string, { agreed = true } = {}) {
  const openid = `o${createHash('sha256').update(newId('account')).digest('base64url').slice(0, 27)}`
  system.wechat.setPhoneNumber(openid, phone)
  const { apiUrl } = system.cloud
  const signIn = async () =>
    (await must(call(apiUrl, undefined, logIn, { body: { code: system.loginCode(openid) } }))).token
  const token = await signIn()
  const callAs = <E extends Endpoint>(endpoint: E, sent: Sent<E>) => call(apiUrl, token, endpoint, sent)
  for (const kind of agreed ? (['notice', 'sensitive'] as const) : [])
    await must(callAs(giveConsent, { body: { kind, version: currentVersion(kind), how: 'self' } }))
  return {
    openid,
    /** A fresh code of the button for the number. */
    phoneCode: () => system.wechat.mintPhoneCode(openid),
    /** Signs in once more: another session of the same account. */
    signIn,
    call: callAs,
    do: <E extends Endpoint>(endpoint: E, sent: Sent<E>) => must(callAs(endpoint, sent)),
  }
}
export type Newcomer = Awaited<ReturnType<typeof givenNewcomer>>
