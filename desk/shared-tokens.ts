import type { Plugin } from 'esbuild'
import postcss from 'postcss'
import { compile } from 'sass'

/** The mini-program's colours and sizes as a page in a browser has them, so that they stand in one file. */
export const tokensFor = (file: string): string => {
  const sheet = postcss.parse(compile(file).css)
  sheet.walkRules((rule) => {
    rule.selectors = rule.selectors.map((selector) => (selector === 'page' ? ':root' : selector))
  })
  return sheet.toString()
}

/** Lets the page's styles import them. */
export const sharedTokens: Plugin = {
  name: 'shared-tokens',
  setup: (build) =>
    build.onLoad({ filter: /[/\\]tokens\.scss$/ }, ({ path }) => ({
      ...{ contents: tokensFor(path), loader: 'css', watchFiles: [path] },
    })),
}
