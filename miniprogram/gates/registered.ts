import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'esbuild'
import * as v from 'valibot'
import { allPages, readAppJson, type Dist } from './dist'

const VAN_TAG = /<(van-[a-z-]+)/g
const pageJson = v.object({ usingComponents: v.optional(v.record(v.string(), v.string()), {}) })

/**
 * Every page registers the Vant tags that stand in what it imports. WeChat shows nothing for a tag that is not
 * registered, and no compiler says a word.
 * @param sources folder that holds the sources of the pages, e.g. `miniprogram/src`
 * @returns one sentence per tag that a page misses
 */
export const registersWhatItUses =
  (sources: string) =>
  async (dist: Dist): Promise<string[]> => {
    const app = readAppJson(dist)
    const problems: string[] = []
    for (const page of allPages(app)) {
      const own = v.parse(pageJson, JSON.parse(dist.read(`${page}.json`)))
      const registered = { ...app.usingComponents, ...own.usingComponents }
      for (const tag of await vanTags(path.join(sources, `${page}.tsx`), sources)) {
        if (!(tag in registered))
          problems.push(`${page} shows <${tag}> but its page config does not register it`)
      }
    }
    return problems
  }

/** The Vant tags in a source file and in all that it imports, sorted. */
const vanTags = async (entry: string, sources: string): Promise<string[]> => {
  const found = new Set<string>()
  await build({
    entryPoints: [entry],
    absWorkingDir: sources,
    bundle: true,
    write: false,
    logLevel: 'silent',
    packages: 'external',
    alias: { '@': sources },
    plugins: [
      {
        name: 'collect-van-tags',
        setup: ({ onLoad, onResolve }) => {
          onResolve({ filter: /^@shared\// }, () => ({ external: true }))
          onResolve({ filter: /\.(scss|svg|png)$/ }, () => ({ external: true }))
          onLoad({ filter: /\.tsx$/ }, async ({ path: file }) => {
            const contents = await readFile(file, 'utf8')
            for (const [, tag] of contents.matchAll(VAN_TAG)) if (tag) found.add(tag)
            return { contents, loader: 'tsx' }
          })
        },
      },
    ],
  })
  return [...found].sort()
}
