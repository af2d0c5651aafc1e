import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createHash } from 'node:crypto'
import * as v from 'valibot'

export interface KeptObject {
  /** `/files/imports/a.xlsx`, encoded as in a URL. */
  readonly path: string
  readonly contentType: string
  readonly body: Buffer
}

/** The objects on disk, as the emulator has them in memory alone. */
export interface KeptObjects {
  all(): KeptObject[]
  put(object: KeptObject): void
  delete(path: string): void
}

const headSchema = v.object({ path: v.string(), contentType: v.string() })

/** Objects kept in a folder; without one, nowhere. */
export function keepObjects(folder: string | undefined): KeptObjects {
  if (folder === undefined) return { all: () => [], put: () => undefined, delete: () => undefined }
  mkdirSync(folder, { recursive: true })
  const fileOf = (path: string) => join(folder, createHash('sha256').update(path).digest('hex').slice(0, 32))
  return {
    all: () =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .flatMap((name) => {
          const file = join(folder, name)
          const head = v.parse(headSchema, JSON.parse(readFileSync(file, 'utf8')))
          const body = file.replace(/\.json$/, '')
          return existsSync(body) ? [{ ...head, body: readFileSync(body) }] : []
        }),
    put: ({ path, contentType, body }) => {
      // Whole or not at all, whenever this process is killed.
      writeFileSync(`${fileOf(path)}.new`, body)
      renameSync(`${fileOf(path)}.new`, fileOf(path))
      writeFileSync(`${fileOf(path)}.json`, JSON.stringify({ path, contentType }))
    },
    delete: (path) => {
      rmSync(`${fileOf(path)}.json`, { force: true })
      rmSync(fileOf(path), { force: true })
    },
  }
}
