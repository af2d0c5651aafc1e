const megabytes = 10

/** The largest sheet that anybody sends: what is refused, what is said of it, and what the page says before. */
export const largestSheet = { bytes: megabytes * 1024 * 1024, words: `${megabytes} MB` } as const
