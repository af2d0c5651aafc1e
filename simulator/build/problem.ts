/** Something wrong in the compiled mini-program; errors make it unusable, the rest are warnings. */
export interface Problem {
  file: string
  message: string
  isError: boolean
  line?: number
}
