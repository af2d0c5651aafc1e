/** One thing that is kept, and what it is. */
export interface Line {
  title: string
  detail?: string
}

/** The line of something, when there is any. */
export const line = (title: string, detail: string | undefined): Line[] => (detail ? [{ title, detail }] : [])

/** A code in words; itself, when it is one of a later release. */
export const wordIn = (words: Record<string, string>, code: string | undefined): string | undefined =>
  code && (words[code] ?? code)
