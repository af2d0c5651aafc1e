import { type Access } from '../template'
import { listen, readBody } from '../wechat/http-server'
import { answer, keyArn, KeyRefusal } from './answer'
import { openMasterKey } from './master-key'

interface KeyServiceOptions {
  /** The template's key, by its id. */
  readonly id: string
  /** Where the master key is kept; absent, in memory. */
  readonly file?: string | undefined
  /** Told of every call that it carries out. */
  readonly observe?: (access: Access) => void
}

/** What KMS does with one symmetric key, spoken as KMS speaks. */
export interface KeyService {
  readonly endpoint: string
  /** What `!Ref` and `!GetAtt` of the key come to. */
  readonly references: Readonly<Record<string, string>>
  /** How often each operation was asked for since the start: `{ GenerateDataKey: 3, Decrypt: 1 }`. */
  calls(): Readonly<Record<string, number>>
  /** Refuses an operation, as for a role without the right. @returns a function that lifts it. */
  refuse(operation: 'GenerateDataKey' | 'Encrypt' | 'Decrypt'): () => void
  close(): Promise<void>
}

/** Starts the key service on a free port. */
export async function startKeyService(options: KeyServiceOptions): Promise<KeyService> {
  const { id, observe = () => undefined } = options
  const master = openMasterKey(options.file)
  const calls: Record<string, number> = {}
  const refused = new Set<string>()

  function carryOut(operation: string, body: string): { status: number; answered: object } {
    calls[operation] = (calls[operation] ?? 0) + 1
    try {
      if (refused.has(operation)) throw new KeyRefusal('AccessDeniedException', `kms:${operation}`)
      observe({ action: `kms:${operation}`, resource: `${id}.Arn`, partitionKeys: [] })
      return { status: 200, answered: answer(master, operation, JSON.parse(body)) }
    } catch (error) {
      if (error instanceof KeyRefusal)
        return { status: 400, answered: { __type: error.type, message: error.message } }
      throw error
    }
  }

  const server = await listen(0, async (request, response) => {
    const operation = String(request.headers['x-amz-target']).replace('TrentService.', '')
    const { status, answered } = carryOut(operation, await readBody(request))
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' })
    response.end(JSON.stringify(answered))
  })

  return {
    endpoint: server.url,
    references: { [id]: master.keyId, [`${id}.Arn`]: keyArn(master.keyId) },
    calls: () => ({ ...calls }),
    refuse: (operation) => {
      refused.add(operation)
      return () => refused.delete(operation)
    },
    close: () => server.close(),
  }
}
