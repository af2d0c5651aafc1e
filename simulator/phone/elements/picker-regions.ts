import type { Region } from '../regions'
import type { Column } from '../sheets/picker-sheet'

const names = ['省', '市', '区县']

/** Wheels of the region picker: each shows what lies inside the place chosen before it. */
export const regionColumns = (provinces: Region[], selected: number[], depth: number): Column[] => {
  const columns: Column[] = []
  let places: Region[] | undefined = provinces
  for (let level = 0; level < depth && places && places.length > 0; level += 1) {
    const at = Math.min(selected[level] ?? 0, places.length - 1)
    columns.push({ name: names[level] ?? '', options: places.map(({ name }) => name), selected: at })
    places = places[at]?.children
  }
  return columns
}

/** Indexes of the places with these names; the first place where a name is unknown. */
export const regionIndexes = (provinces: Region[], wanted: string[], depth: number): number[] => {
  let places: Region[] | undefined = provinces
  return Array.from({ length: depth }, (_, level) => {
    const at = Math.max(0, places?.findIndex(({ name }) => name === wanted[level]) ?? 0)
    places = places?.[at]?.children
    return at
  })
}

/** What `change` tells: names and six-digit codes, from the province down. */
export const regionDetail = (
  provinces: Region[],
  selected: number[],
): { value: string[]; code: string[]; postcode: string } => {
  const chosen: Region[] = []
  let places: Region[] | undefined = provinces
  for (const at of selected) {
    const place: Region | undefined = places?.[at]
    if (!place) break
    chosen.push(place)
    places = place.children
  }
  return { value: chosen.map(({ name }) => name), code: chosen.map(({ code }) => code), postcode: '' }
}
