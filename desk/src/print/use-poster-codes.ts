import { useState } from 'react'
import type { StationId } from '@shared/ids'
import { readPosterCode } from '@shared/station/poster-contract'
import { call } from '../lib/call'
import { useSend } from '../lib/use-send'

/** How many are asked for at once. */
const atOnce = 4

/** A code as a picture in this page. */
export interface PosterCode {
  blob: Blob
  url: string
}

async function fetchCode(stationId: StationId): Promise<PosterCode> {
  const { image, mediaType } = await call(readPosterCode, { params: { stationId } })
  const bytes = Uint8Array.from(atob(image), (character) => character.charCodeAt(0))
  const blob = new Blob([bytes], { type: mediaType })
  return { blob, url: URL.createObjectURL(blob) }
}

/** The permanent codes of stations, fetched a few at a time and kept while the page is open. */
export function usePosterCodes() {
  const [codes, setCodes] = useState<ReadonlyMap<StationId, PosterCode>>(new Map())
  const { sending, problem, send } = useSend()
  const fetchAll = (wanted: readonly StationId[]) =>
    send(async () => {
      const missing = wanted.filter((stationId) => !codes.has(stationId))
      const next = async () => {
        for (let stationId = missing.shift(); stationId; stationId = missing.shift()) {
          const [whose, code] = [stationId, await fetchCode(stationId)]
          setCodes((before) => new Map(before).set(whose, code))
        }
      }
      await Promise.all(Array.from({ length: atOnce }, next))
    })
  return { codes, fetching: sending, problem, fetchAll }
}
