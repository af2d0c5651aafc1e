import * as v from 'valibot'
import { Refusal } from './refusal'

/** Parses a posted body as WeChat does: 44002 for nothing, 47001 for what is not JSON or not of this shape. */
export function parseJsonBody<Output>(schema: v.GenericSchema<unknown, Output>, body: string): Output {
  if (!body) throw new Refusal(44002)
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), body)
  if (!parsed.success) throw new Refusal(47001)
  return parsed.output
}
