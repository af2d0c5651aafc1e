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
