/** The server said no, or couldn't. `message` is the sentence that a person reads. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
    this.name = 'ApiError'
  }
}

/** Nothing came back. */
export class Unreachable extends Error {
  constructor() {
    super('网络不通，请稍后再试')
    this.name = 'Unreachable'
  }
}

/** The sentence that a person reads about whatever went wrong. */
export const sentenceOf = (problem: unknown): string =>
  problem instanceof ApiError || problem instanceof Unreachable ? problem.message : '出了点问题，请再试一次'
