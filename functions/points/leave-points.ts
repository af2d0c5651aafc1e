import type { Instant } from '@shared/time'
import { deleteRow, rowsOf } from '../writes/rows'
import type { Ledger } from './ledger'

/** Forgets a ledger, and that they took part, as far as it is from then or before; no matter if it is gone already. */
export async function leavePoints({ book, owner }: Ledger, until: Instant): Promise<void> {
  for (const row of await rowsOf(`PTS#${book}#${owner}`, { path: ['at'], until })) await deleteRow(row)
}
