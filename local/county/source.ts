import { createHash } from 'node:crypto'
import { type Id, type IdKind, makeId } from '@shared/ids'

/** Chance that comes out the same each time. */
export interface Chance {
  /** A whole number from `min` to `max`, both included. */
  between(min: number, max: number): number
  pick<T>(from: readonly T[]): T
  /** True that often: 0 never, 1 always. */
  happens(share: number): boolean
}

/** Where a demo county's ids and chance come from: the same seed gives the same ones. */
export interface Source {
  /** The id of the thing of that name. */
  id<K extends IdKind>(kind: K, name: string): Id<K>
  /** A sequence of its own for each name, so that what is added later moves nothing that was there. */
  chance(name: string): Chance
}

export const sourceOf = (seed: string): Source => {
  const digest = (text: string) => createHash('sha256').update(`${seed} ${text}`).digest()
  return {
    id: (kind, name) => makeId(kind, digest(`${kind} ${name}`)),
    chance: (name) => chanceOf(digest(name).readUInt32LE()),
  }
}

function chanceOf(start: number): Chance {
  let state = start
  /** The generator mulberry32: from 0 (included) to 1 (excluded). */
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (min: number, max: number) => min + Math.floor(next() * (max - min + 1))
  return {
    between,
    happens: (share) => next() < share,
    pick: (from) => {
      const one = from[between(0, from.length - 1)]
      if (one === undefined) throw new RangeError('nothing to pick from')
      return one
    },
  }
}
