import { randomBytes } from 'node:crypto'
import { makeSecretCode } from '@shared/secret-code'

/** A code as a phone makes it. */
export const newCode = (length: number): string => makeSecretCode(randomBytes(length))
