import Taro from '@tarojs/taro'
import { useState } from 'react'
import * as v from 'valibot'
import { endDelegationBySlip } from '@shared/delegation/contract'
import { delegationCodeSchema } from '@shared/delegation/schema'
import { typedCode } from '@shared/secret-code'
import { useSend } from '@/lib/use-send'

const mistyped = '停办纸条上的码一共 12 位。请对着再看一遍'

/** Ending a delegation by the slip that the member has brought. */
export function useStopping() {
  const { send, sending, problem } = useSend()
  const [slip, setSlip] = useState('')
  const [mistake, setMistake] = useState<string>()
  const [stopped, setStopped] = useState(false)

  async function stop(text: string) {
    const typed = typedCode(text)
    if (!v.is(delegationCodeSchema, typed)) return setMistake(mistyped)
    setMistake(undefined)
    if (await send(endDelegationBySlip, { body: { slip: typed } })) {
      setStopped(true)
      setSlip('')
    }
  }

  async function scan() {
    const scanned = await Taro.scanCode({ scanType: ['qrCode'] }).catch(() => undefined)
    if (!scanned) return
    setSlip(scanned.result)
    await stop(scanned.result)
  }

  return {
    ...{ slip, setSlip, sending, stopped, scan, stop: () => stop(slip), again: () => setStopped(false) },
    wrong: mistake ?? problem?.sentence,
  }
}
