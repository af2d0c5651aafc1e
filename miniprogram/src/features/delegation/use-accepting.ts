import Taro from '@tarojs/taro'
import { useState } from 'react'
import * as v from 'valibot'
import { acceptDelegation, readDelegationOffer } from '@shared/delegation/contract'
import { delegationCodeSchema, type Principal } from '@shared/delegation/schema'
import { typedCode } from '@shared/secret-code'
import { callEndpoint } from '@/lib/call-endpoint'
import { sentenceOf } from '@/lib/problem'
import { refreshMe } from '@/lib/refresh-me'
import { useSend } from '@/lib/use-send'

const mistyped = '代办码一共 12 位。请对着再看一遍，或者请对方再给一个'

/** Taking on a delegation: a code, what it is about, and the yes to it. */
export function useAccepting() {
  const { send, sending, problem } = useSend()
  const [code, setCode] = useState('')
  const [offer, setOffer] = useState<Principal>()
  const [accepted, setAccepted] = useState(false)
  const [reading, setReading] = useState(false)
  const [unread, setUnread] = useState<string>()

  async function read(text: string) {
    const typed = typedCode(text)
    if (!v.is(delegationCodeSchema, typed)) return setUnread(mistyped)
    setUnread(undefined)
    setReading(true)
    try {
      setOffer(await callEndpoint(readDelegationOffer, { body: { code: typed }, actingAs: 'self' }))
    } catch (caught) {
      setUnread(sentenceOf(caught))
    } finally {
      setReading(false)
    }
  }

  async function scan() {
    const scanned = await Taro.scanCode({ scanType: ['qrCode'] }).catch(() => undefined)
    if (!scanned) return
    setCode(scanned.result)
    await read(scanned.result)
  }

  async function accept(name: string) {
    const sent = await send(acceptDelegation, { body: { code: typedCode(code), name }, actingAs: 'self' })
    if (!sent) return
    // Those for whom one may act are known before one can choose to.
    await refreshMe(0)
    setAccepted(true)
  }

  return {
    ...{ code, setCode, offer, accepted, unread, problem, read: () => read(code), scan, accept },
    busy: sending || reading,
    decline: () => setOffer(undefined),
  }
}
export type Accepting = ReturnType<typeof useAccepting>
