import Taro from '@tarojs/taro'
import { useState } from 'react'
import * as v from 'valibot'
import type { GrantId, StationId } from '@shared/ids'
import { typedCode } from '@shared/secret-code'
import { pairingCodeSchema, readPairingLink, type screenDays } from '@shared/station/screen'
import { connectScreen } from '@shared/station/screen-contract'
import { environment } from '@/environment'
import { useSend } from '@/lib/use-send'

type Days = (typeof screenDays)[number]

const mistyped = '连接码一共 8 位。请对着屏幕再看一遍'
const notOurs = '这不是屏幕上的连接码，请扫屏幕上的码'

/** Connecting a screen: its code, scanned or typed, and for how long. */
export function useConnecting(stationId: StationId, actingAs: GrantId | undefined, given: string) {
  const { send, sending, problem } = useSend()
  const [code, setCode] = useState(given)
  const [days, setDays] = useState<Days>(7)
  const [unread, setUnread] = useState<string>()
  const [connected, setConnected] = useState(false)

  async function connect(text: string) {
    const typed = typedCode(text)
    if (!v.is(pairingCodeSchema, typed)) return setUnread(mistyped)
    setUnread(undefined)
    const body = { code: typed, days }
    const sent = await send(connectScreen, { params: { stationId }, body, ...(actingAs && { actingAs }) })
    if (!sent) return
    setCode('')
    setConnected(true)
  }

  async function scan() {
    const scanned = await Taro.scanCode({ scanType: ['qrCode'] }).catch(() => undefined)
    if (!scanned) return
    const found = readPairingLink(environment.scanPrefix, scanned.result)
    if (found === undefined) return setUnread(notOurs)
    setCode(found)
    await connect(found)
  }

  return {
    ...{ code, setCode, days, setDays, sending, connected, scan, connect: () => connect(code) },
    problem: unread ?? problem?.sentence,
    more: () => setConnected(false),
  }
}
