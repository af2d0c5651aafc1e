import { useEffect, useState } from 'react'
import { listStations } from '@shared/station/contract'
import type { Station } from '@shared/station/schema'
import { type List, useList } from '@/lib/use-list'

/** How many digits of the region code are looked at: the county, its city, its province. */
const widths = [6, 4, 2] as const

export interface NearbyStations {
  list: List<Station>
  /** Where is looked now: 同区县, 同城市, 同省. */
  within: string
  /** Looks one step wider; undefined when the whole province is shown. */
  widen?: { label: string; go: () => void }
}

const names = ['这个区县', '全市', '全省']

/**
 * The stations round a place: those of the county, or, where there are none, of the city, of the province.
 * @param regionCode six digits; undefined while the place isn't known
 */
export function useNearbyStations(regionCode: string | undefined): NearbyStations {
  const [step, setStep] = useState(0)
  const region = regionCode?.slice(0, widths[step])
  const list = useList(
    listStations,
    (cursor) => (region ? { query: { region, ...(cursor && { cursor }) } } : undefined),
    ({ stations }) => [...stations].sort((a, b) => nearness(b, regionCode) - nearness(a, regionCode)),
  )
  const isEmpty = list.items?.length === 0
  useEffect(() => {
    if (isEmpty) setStep((before) => Math.min(before + 1, widths.length - 1))
  }, [isEmpty, region])
  const wider = names[step + 1]
  return {
    list,
    within: names[step] ?? '',
    ...(wider && { widen: { label: `看看${wider}的驿站`, go: () => setStep(step + 1) } }),
  }
}

/** How many leading digits two places share. */
export function nearness({ regionCode = '' }: { regionCode?: string | undefined }, to = ''): number {
  let same = 0
  while (same < to.length && regionCode[same] === to[same]) same++
  return same
}
