import type { Endpoint } from '@shared/endpoint'
import type { ImportId } from '@shared/ids'
import type { Receipt } from '@shared/receipt'
import { resource } from '../environment'
import { command } from '../http/command'
import type { Request } from '../http/handle'
import { enqueue } from '../queue/enqueue'
import { next, saveImportPart } from './import.store'
import { loadImport } from './load-import'
import type { ImportMessage } from './message'
import type { StoredImport } from './stored-import'

/**
 * Carries out a step on an import, and has the worker do what follows. A resend asks the worker once more, since nobody
 * knows whether it was told: what it has been asked twice it does once.
 * @param decide what changes of the import; or refuses.
 */
export async function importStep<E extends Endpoint>(
  endpoint: E,
  request: Request<E>,
  then: ImportMessage['step'],
  decide: (stored: StoredImport) => Promise<Partial<StoredImport>>,
): Promise<Receipt> {
  // Of the generic endpoint only that it is about one import is known here; its own schema has checked it.
  const { importId } = request.params as { importId: ImportId }
  const receipt = await command(endpoint, request, async () => {
    const { stored } = await loadImport(request, importId)
    const after = next(stored, await decide(stored))
    const { version, state } = after
    return { receipt: { id: importId, version, state, at: request.now }, parts: [saveImportPart(after)] }
  })
  await enqueue(resource('IMPORT_QUEUE_URL'), { importId, step: then } satisfies ImportMessage)
  return receipt
}
