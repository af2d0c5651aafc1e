import { deleteObject } from '../objects/objects'
import { rowsKey, sheetKey } from './files'
import type { StoredImport } from './stored-import'

/** Deletes the sheet and its rows, in which numbers stand whole, as soon as nobody needs them; the bucket would in a week. */
export async function clearAway({ importId, chunks = [] }: StoredImport): Promise<void> {
  await deleteObject(sheetKey(importId))
  for (let n = 0; n < chunks.length; n++) await deleteObject(rowsKey(importId, n))
}
