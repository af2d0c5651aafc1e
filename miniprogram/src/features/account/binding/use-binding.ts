import { useState } from 'react'
import { confirmBinding, openBinding, openBindingByCode } from '@shared/account/contract'
import type { BindingOffer } from '@shared/account/schema'
import { readLinkCode } from '@shared/member/link-code'
import { refreshMe } from '@/lib/refresh-me'
import { useSend } from '@/lib/use-send'
import { phoneCodeIn } from '@/lib/phone-code'

/** Said on the phone itself, before anything is asked of the server. */
const mistyped = '码里有字看错了：一共 8 位，没有数字 0 和 1，也没有字母 O、I、L、B、S。请对着再看一遍'
const withoutNumber = '没关系，不用微信手机号也能办：向支部要一个绑定码，或者请支部联系您'

/** Saying who one is: a name and a number or a code, then yes to what the roster has. */
export function useBinding() {
  const { send, sending, problem } = useSend()
  const [offer, setOffer] = useState<BindingOffer>()
  const [bound, setBound] = useState(false)
  /** What the phone itself has to say. */
  const [hint, setHint] = useState<string>()

  async function byPhone(name: string, detail: unknown) {
    const phoneCode = phoneCodeIn(detail)
    setHint(phoneCode === undefined ? withoutNumber : undefined)
    if (phoneCode === undefined) return
    const sent = await send(openBinding, { body: { phoneCode, name }, actingAs: 'self' })
    if (sent?.state === 'sent') setOffer(sent.receipt)
  }

  async function byCode(name: string, typed: string) {
    const code = readLinkCode(typed)
    setHint(code === undefined ? mistyped : undefined)
    if (code === undefined) return
    const sent = await send(openBindingByCode, { body: { code, name }, actingAs: 'self' })
    if (sent?.state === 'sent') setOffer(sent.receipt)
  }

  async function confirm({ bindingId }: BindingOffer) {
    const sent = await send(confirmBinding, { params: { bindingId }, actingAs: 'self' })
    if (!sent) return
    setBound(true)
    await refreshMe(0)
  }

  return {
    ...{ offer, bound, byPhone, byCode, confirm, sending, hint, problem },
    /** The person says that it isn't them. */
    decline: () => setOffer(undefined),
    forgetHint: () => setHint(undefined),
  }
}
export type Binding = ReturnType<typeof useBinding>
