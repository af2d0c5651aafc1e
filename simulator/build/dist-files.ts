import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** The files of a compiled mini-program, by path relative to its folder with `/` between the parts. */
export interface DistFiles {
  paths: string[]
  has(path: string): boolean
  read(path: string): string
  absolute(path: string): string
}

const walk = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)],
  )

/** Lists the folder `dist`; throws a readable error when it holds no mini-program. */
export const openDist = (dist: string): DistFiles => {
  if (!existsSync(join(dist, 'app.json')))
    throw new Error(`No mini-program in ${dist}: app.json is missing. Build it first.`)
  const paths = walk(dist)
    .map((file) => relative(dist, file).split(sep).join('/'))
    .sort()
  const known = new Set(paths)
  return {
    paths,
    has: (path) => known.has(path),
    read: (path) => readFileSync(join(dist, path), 'utf8'),
    absolute: (path) => join(dist, path),
  }
}

/** `pages/a/index.wxml` → `pages/a/index`. */
export const withoutExtension = (path: string): string => path.replace(/\.[^./]+$/, '')
