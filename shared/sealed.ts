import * as v from 'valibot'

/**
 * A contact as it is stored: what anybody may see who sees that there is one, and the box that only a function
 * with the key opens. Lists and pages never open boxes.
 */
export const sealedSchema = v.object({
  masked: v.string(),
  /** Version, wrapped data key, nonce, ciphertext and tag, in base64. */
  box: v.string(),
})
export type Sealed = v.InferOutput<typeof sealedSchema>

/** A number to reach somebody: one of its own, or, without a box, the one that the roster has. */
export const contactSchema = v.object({ masked: v.string(), box: v.optional(v.string()) })
export type Contact = v.InferOutput<typeof contactSchema>
