import * as v from 'valibot'
import { idOf } from '../ids'
import { instantSchema } from '../time'

/** Somebody who can't bind asks a branch to call them. What they typed, and nothing of the roster. */
export const bindingRequestSchema = v.object({
  requestId: idOf('bindingRequest'),
  orgId: idOf('org'),
  /** As they typed it; the branch knows whether it has such a member. */
  name: v.string(),
  /** Masked; verified by WeChat. */
  phone: v.string(),
  askedAt: instantSchema,
})
export type BindingRequest = v.InferOutput<typeof bindingRequestSchema>

export const thisBindingRequestSchema = v.object({ requestId: idOf('bindingRequest') })
