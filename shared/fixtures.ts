import { type Id, type IdKind, makeId } from './ids'

/** A readable id for tests: the same name gives the same id. Only the low five bits of each letter count. */
export const anId = <K extends IdKind>(kind: K, name: string): Id<K> =>
  makeId(
    kind,
    Array.from({ length: 20 }, (_, i) => name.charCodeAt(i) || 0),
  )
