/** Lists read at once. */
const atOnce = 8

/** Does something with each of many, some at once. @returns what each came to, in their order. */
export async function inBatches<T, R>(all: readonly T[], run: (one: T) => Promise<R>): Promise<R[]> {
  const done: R[] = []
  for (let at = 0; at < all.length; at += atOnce)
    done.push(...(await Promise.all(all.slice(at, at + atOnce).map(run))))
  return done
}
