/** What the object store refuses, by the codes of S3. */
export class StoreRefusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

/** As S3 says it. */
export const refusalXml = ({ code, message }: StoreRefusal): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`
