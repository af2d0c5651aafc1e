import * as v from 'valibot'
import { idOf } from '@shared/ids'

/** What the worker is asked to do. Brought twice, it is done once. */
export const importMessageSchema = v.object({
  importId: idOf('import'),
  step: v.picklist(['check', 'apply', 'clear']),
})
export type ImportMessage = v.InferOutput<typeof importMessageSchema>
