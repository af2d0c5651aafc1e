/** The object store refused or could not be reached. Says what was asked, never the key or a signature. */
export class ObjectStoreError extends Error {
  constructor(
    readonly operation: string,
    /** HTTP's; undefined when nothing was answered. */
    readonly status: number | undefined,
  ) {
    super(`object store: ${operation} ${status ?? 'not answered'}`)
  }
}

/** There is no such object: never uploaded, deleted, or over its time. */
export class ObjectMissing extends ObjectStoreError {}
