import Taro from '@tarojs/taro'
import { useRef, useState } from 'react'
import { readDeskLink } from '@shared/desk/code'
import { errors } from '@shared/errors'
import { readPairingLink } from '@shared/station/screen'
import { checkIn } from '@shared/trip/contract'
import type { Receipt } from '@shared/receipt'
import { environment } from '@/environment'
import { send } from '@/lib/outbox'
import { ApiError, sentenceOf } from '@/lib/problem'
import { useMe } from '@/lib/session'
import { go } from '@/routes'

/** Where a check-in stands. */
export type CheckIn =
  | { is: 'ready' }
  | { is: 'sending' }
  /** In, or said to have arrived: the receipt's state tells. */
  | { is: 'sent'; receipt: Receipt }
  | { is: 'kept' }
  | { is: 'refused'; code: string; sentence: string }

/** Scanning the station's code, and what came of it. One at a time, however often it is tapped. */
export function useCheckIn() {
  const [state, setState] = useState<CheckIn>({ is: 'ready' })
  const busy = useRef(false)
  const hosted = useMe()?.grants.find((grant) => grant.stationId !== undefined)?.stationId

  /** @param code the whole scanned text */
  async function checkInWith(code: string) {
    const ticketId = readDeskLink(environment.scanPrefix, code)
    if (ticketId) {
      await go.toDeskLoginInstead(ticketId)
      return
    }
    const screenCode = readPairingLink(environment.scanPrefix, code)
    if (screenCode !== undefined && hosted) {
      await go.toScreensInstead(hosted, screenCode)
      return
    }
    // Said here, so that a wrong code isn't kept for the network in vain.
    if (!code.startsWith(`${environment.scanPrefix}/`)) {
      setState({ is: 'refused', code: 'CODE_UNREADABLE', sentence: errors.CODE_UNREADABLE.message })
      return
    }
    setState({ is: 'sending' })
    try {
      const sent = await send(checkIn, { body: { code }, actingAs: 'self' })
      setState(sent.state === 'sent' ? { is: 'sent', receipt: sent.receipt } : { is: 'kept' })
    } catch (problem) {
      const code = problem instanceof ApiError ? problem.code : ''
      setState({ is: 'refused', code, sentence: sentenceOf(problem) })
    }
  }

  const alone = async (work: () => Promise<void>) => {
    if (busy.current) return
    busy.current = true
    await work().finally(() => {
      busy.current = false
    })
  }

  const scan = () =>
    alone(async () => {
      const scanned = await Taro.scanCode({ scanType: ['qrCode'] }).catch(() => undefined)
      if (scanned) await checkInWith(scanned.result)
    })

  return { state, scan, checkIn: (code: string) => alone(() => checkInWith(code)) }
}
