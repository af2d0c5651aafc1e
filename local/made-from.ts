import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { contentHash } from './content-hash'

interface Making {
  /** Files and folders (absolute) that it is made from. */
  readonly sources: readonly string[]
  /** Files and folders (absolute) that it makes. */
  readonly results: readonly string[]
  /** The file (absolute) that remembers which sources made which results. */
  readonly record: string
  readonly make: () => Promise<void>
}

/**
 * Makes something unless what lies there was made by this from the sources of now. The record knows the results
 * too, so whatever else writes there, a build by hand or one that was interrupted, is noticed.
 *
 * @returns whether it was made anew.
 * @throws whatever `make` throws.
 */
export async function makeIfChanged({ sources, results, record, make }: Making): Promise<boolean> {
  const hashOf = () =>
    results.every((path) => existsSync(path))
      ? `${contentHash([...sources])} ${contentHash([...results])}`
      : 'not made'
  if (existsSync(record) && readFileSync(record, 'utf8') === hashOf()) return false
  const madeFrom = contentHash([...sources])
  await make()
  mkdirSync(dirname(record), { recursive: true })
  writeFileSync(record, `${madeFrom} ${contentHash([...results])}`)
  return true
}
