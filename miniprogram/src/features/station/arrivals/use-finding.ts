import Taro from '@tarojs/taro'
import { useState } from 'react'
import * as v from 'valibot'
import type { GrantId, StationId } from '@shared/ids'
import { typedCode } from '@shared/secret-code'
import { findTripByCode } from '@shared/station/contract'
import { readTripCodeLink, tripCodeSchema } from '@shared/trip/trip-code'
import type { TripCard } from '@shared/trip/schema'
import { environment } from '@/environment'
import { callEndpoint } from '@/lib/call-endpoint'
import { ApiError, sentenceOf } from '@/lib/problem'

const mistyped = '纸条上的码一共 8 位。请对着再看一遍'
const notHere = '没有找到这个码。可能安排在别的驿站，也可能已经登记过；可以打电话问他的支部'

/** Finding the trip of somebody who has brought its code on paper. */
export function useFinding(stationId: StationId, actingAs: GrantId | undefined) {
  const [code, setCode] = useState('')
  const [found, setFound] = useState<TripCard>()
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)

  async function find(text: string) {
    const typed = typedCode(readTripCodeLink(environment.scanPrefix, text) ?? text)
    if (!v.is(tripCodeSchema, typed)) return setProblem(mistyped)
    setProblem(undefined)
    setBusy(true)
    try {
      const params = { stationId, code: typed }
      setFound(await callEndpoint(findTripByCode, { params, ...(actingAs && { actingAs }) }))
    } catch (caught) {
      setProblem(caught instanceof ApiError && caught.code === 'NOT_FOUND' ? notHere : sentenceOf(caught))
    } finally {
      setBusy(false)
    }
  }

  async function scan() {
    const scanned = await Taro.scanCode({ scanType: ['qrCode'] }).catch(() => undefined)
    if (scanned) await find(scanned.result)
  }

  const forget = () => {
    setFound(undefined)
    setCode('')
  }
  return { code, setCode, found, problem, busy, find: () => find(code), scan, forget }
}
