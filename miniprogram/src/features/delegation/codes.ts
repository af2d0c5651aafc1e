/** The two codes of a delegation: for whoever is to act, and for the member to end it with. Shown once, kept nowhere. */
export interface Codes {
  code: string
  slip: string
}
