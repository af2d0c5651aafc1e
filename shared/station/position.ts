import type { Station } from './schema'

type Position = NonNullable<Station['position']>

// As far as China reaches; outside of it somebody has changed the two round.
const reach = { longitude: [73, 136], latitude: [3, 54] } as const

const isWithin = (n: number, [from, to]: readonly [number, number]): boolean => n >= from && n <= to

/** Coordinates as maps give them, the longitude first: 109.5121,18.2528. Undefined when it is anything else. */
export function readPosition(text: string): Position | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '')
  const [, east = '', north = ''] = /^(\d{2,3}(?:\.\d+)?)[,、](\d{1,2}(?:\.\d+)?)$/.exec(plain) ?? []
  const position = { latitude: Number(north), longitude: Number(east) }
  const isThere = isWithin(position.longitude, reach.longitude) && isWithin(position.latitude, reach.latitude)
  return east && north && isThere ? position : undefined
}

/** The same, as a sheet has it. */
export const sayPosition = (position: Position | undefined): string =>
  position ? `${position.longitude},${position.latitude}` : ''
