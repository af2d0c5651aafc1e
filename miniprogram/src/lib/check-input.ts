import * as v from 'valibot'
import type { FieldErrors } from '@shared/errors'

/**
 * What is wrong with something before it is sent, in the words of its schema.
 * @returns dotted path of the field → what to do about it, the first complaint of each; undefined: all is well
 */
export function checkInput(schema: v.GenericSchema, value: unknown): FieldErrors | undefined {
  const parsed = v.safeParse(schema, value)
  if (parsed.success) return undefined
  const fields: FieldErrors = {}
  for (const issue of parsed.issues) fields[v.getDotPath(issue) ?? ''] ??= issue.message
  return fields
}
