import * as v from 'valibot'

const given = v.object({ code: v.pipe(v.string(), v.minLength(1)) })

/**
 * The code of a `getPhoneNumber` button, with which the server learns the number.
 * @param detail what WeChat gives
 * @returns undefined when the person said no, or WeChat has no number of theirs
 */
export function phoneCodeIn(detail: unknown): string | undefined {
  const parsed = v.safeParse(given, detail)
  return parsed.success ? parsed.output.code : undefined
}
