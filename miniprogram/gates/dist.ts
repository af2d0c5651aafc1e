import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'

/** A compiled mini-program in a folder. Names are relative to it, with forward slashes. */
export interface Dist {
  folder: string
  /** Every file, sorted. */
  files: string[]
  has: (name: string) => boolean
  read: (name: string) => string
  /** In bytes. */
  size: (name: string) => number
}

/**
 * Opens a compiled mini-program.
 * @throws when the folder does not exist
 */
export const openDist = (folder: string): Dist => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort()
  const names = new Set(files)
  return {
    folder,
    files,
    has: (name) => names.has(name),
    read: (name) => readFileSync(path.join(folder, name), 'utf8'),
    size: (name) => statSync(path.join(folder, name)).size,
  }
}

const appJson = v.object({
  pages: v.array(v.string()),
  subPackages: v.optional(v.array(v.object({ root: v.string(), pages: v.array(v.string()) })), []),
  usingComponents: v.optional(v.record(v.string(), v.string()), {}),
  themeLocation: v.optional(v.string()),
  sitemapLocation: v.optional(v.string()),
  tabBar: v.optional(
    v.object({
      list: v.array(
        v.object({
          pagePath: v.string(),
          iconPath: v.optional(v.string()),
          selectedIconPath: v.optional(v.string()),
        }),
      ),
    }),
  ),
})

export type AppJson = v.InferOutput<typeof appJson>

/**
 * The parts of `app.json` that the gates look at.
 * @throws when it is missing or has another shape
 */
export const readAppJson = (dist: Dist): AppJson => v.parse(appJson, JSON.parse(dist.read('app.json')))

/** Roots of the subpackages, without a slash at their end. */
export const subpackageRoots = (app: AppJson): string[] => app.subPackages.map(({ root }) => trimmed(root))

/** Every page, of the main package and the subpackages, without an extension. */
export const allPages = (app: AppJson): string[] => [
  ...app.pages,
  ...app.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${trimmed(root)}/${page}`)),
]

const trimmed = (root: string): string => root.replace(/^\/|\/$/g, '')
