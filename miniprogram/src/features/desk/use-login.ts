import Taro from '@tarojs/taro'
import { useRef, useState } from 'react'
import { readDeskLink } from '@shared/desk/code'
import { approveDeskTicket, refuseDeskTicket, seeDeskTicket } from '@shared/desk/contract'
import type { TicketView } from '@shared/desk/schema'
import type { DeskTicketId, GrantId } from '@shared/ids'
import { environment } from '@/environment'
import { callEndpoint } from '@/lib/call-endpoint'
import { sentenceOf } from '@/lib/problem'
import { newKey } from '@/lib/random'

/** Where letting a computer in stands. */
export type Login =
  | { is: 'ready' }
  | { is: 'opening' }
  /** The person reads what would happen. */
  | { is: 'asked'; ticket: TicketView; problem?: string }
  | { is: 'in' }
  | { is: 'refused' }
  | { is: 'wrong'; sentence: string }

const notOurs = '这不是电脑工作页的码，请扫电脑屏幕上的码'

/** Scanning a computer's code, and letting it in or not. One at a time, however often it is tapped. */
export function useLogin() {
  const [login, setLogin] = useState<Login>({ is: 'ready' })
  const [sending, setSending] = useState(false)
  const busy = useRef(false)

  const alone = async (work: () => Promise<void>) => {
    if (busy.current) return
    busy.current = true
    setSending(true)
    await work().finally(() => {
      busy.current = false
      setSending(false)
    })
  }

  async function see(ticketId: DeskTicketId) {
    setLogin({ is: 'opening' })
    try {
      const sent = { params: { ticketId }, idempotencyKey: await newKey() }
      setLogin({ is: 'asked', ticket: await callEndpoint(seeDeskTicket, sent) })
    } catch (problem) {
      setLogin({ is: 'wrong', sentence: sentenceOf(problem) })
    }
  }

  async function scanOne() {
    const scanned = await Taro.scanCode({ scanType: ['qrCode'] }).catch(() => undefined)
    if (!scanned) return
    const ticketId = readDeskLink(environment.scanPrefix, scanned.result)
    if (ticketId) await see(ticketId)
    else setLogin({ is: 'wrong', sentence: notOurs })
  }

  const answer = (endpoint: typeof approveDeskTicket | typeof refuseDeskTicket, actingAs?: GrantId) =>
    alone(async () => {
      if (login.is !== 'asked') return
      const { ticket } = login
      try {
        const sent = { params: { ticketId: ticket.ticketId }, idempotencyKey: await newKey() }
        await callEndpoint(endpoint, { ...sent, ...(actingAs && { actingAs }) })
        setLogin({ is: endpoint === approveDeskTicket ? 'in' : 'refused' })
      } catch (problem) {
        setLogin({ is: 'asked', ticket, problem: sentenceOf(problem) })
      }
    })

  return {
    login,
    sending,
    scan: () => alone(scanOne),
    open: (ticketId: DeskTicketId) => alone(() => see(ticketId)),
    approve: (as: GrantId) => answer(approveDeskTicket, as),
    refuse: () => answer(refuseDeskTicket),
  }
}
