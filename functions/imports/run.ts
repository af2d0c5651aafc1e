import { next, saveProgress } from './import.store'
import { keepLease, type Lease, leaseHeldPart } from './lease'
import type { StoredImport } from './stored-import'
import type { Part } from '../writes/part'

/** Somebody else goes on with the import, or has cancelled it: this run ends, and nothing is wrong. */
export class Stopped extends Error {}

/** One run of the worker over an import. */
export interface Run {
  /** The import as it was last saved. */
  stored: () => StoredImport
  /** Saves how far it has come. @throws Stopped. */
  save: (changed: Partial<StoredImport>) => Promise<void>
  /** Keeps the county's lease; to be called again and again. @throws Stopped when somebody else has it. */
  keep: () => Promise<void>
  /** The part by which nothing is written without the lease. */
  leasePart: () => Part
  lease: () => Lease
  /** Is there time for more, or shall another run go on? */
  hasTime: () => boolean
}

/** A run over an import, which has the county's lease. @param holdMessage is called whenever the lease is renewed. */
export function startRun(
  imported: StoredImport,
  taken: Lease,
  hasTime: () => boolean,
  holdMessage: () => Promise<void>,
): Run {
  let [stored, lease] = [imported, taken]
  return {
    stored: () => stored,
    save: async (changed) => {
      const after = next(stored, changed)
      if (!(await saveProgress(after))) throw new Stopped()
      stored = after
    },
    keep: async () => {
      const kept = await keepLease(stored, lease)
      if (!kept) throw new Stopped()
      if (kept !== lease) await holdMessage()
      lease = kept
    },
    leasePart: () => leaseHeldPart(stored, lease),
    lease: () => lease,
    hasTime,
  }
}
