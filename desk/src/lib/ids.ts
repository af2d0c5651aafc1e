import { type Id, type IdKind, makeId } from '@shared/ids'

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))

export const newId = <K extends IdKind>(kind: K): Id<K> => makeId(kind, random(20))

/** One per thing that a person wants done, however often it is sent. */
export const newKey = (): string =>
  Array.from(random(16), (byte) => byte.toString(16).padStart(2, '0')).join('')
