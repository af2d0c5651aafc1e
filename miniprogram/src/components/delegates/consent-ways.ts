import type * as v from 'valibot'
import { consentSchema } from '@shared/delegation/schema'

/** How a member who has no phone has agreed: docs/rules.md#delegates. */
export const consentWaySchema = consentSchema.entries.how
export type ConsentWay = v.InferOutput<typeof consentWaySchema>

const words: Record<ConsentWay, string> = {
  spoken: '当面或电话里说的',
  written: '写了字条',
  guardian: '监护人替本人同意的',
}

export const consentWayOptions = consentWaySchema.options.map((value) => ({ value, label: words[value] }))
