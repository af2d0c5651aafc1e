import * as v from 'valibot'
import { type Day, daySchema } from '@shared/time'

/** The day that a wheel gave; undefined for what is none. */
export function chosenDay(text: string): Day | undefined {
  const parsed = v.safeParse(daySchema, text)
  return parsed.success ? parsed.output : undefined
}
