import path from 'node:path'
import * as v from 'valibot'
import { allPages, readAppJson, type AppJson, type Dist } from './dist'

const ICON_LIMIT = 40 * 1024
const componentJson = v.object({ usingComponents: v.optional(v.record(v.string(), v.string()), {}) })
const themeJson = v.object({
  light: v.record(v.string(), v.string()),
  dark: v.record(v.string(), v.string()),
})

/**
 * Every page, component, tab picture and file that `app.json` and the page files name is there.
 * Taro exits 0 when one is not.
 * @returns one sentence per problem
 */
export const partsExist = (dist: Dist): string[] => {
  const app = readAppJson(dist)
  const problems: string[] = []
  const seen = new Set<string>()

  const visit = (part: string, namedBy: string): void => {
    for (const extension of ['js', 'wxml', 'json']) {
      if (!dist.has(`${part}.${extension}`))
        problems.push(`${namedBy} names ${part}, ${part}.${extension} is missing`)
    }
    if (seen.has(part) || !dist.has(`${part}.json`)) return
    seen.add(part)
    const { usingComponents } = v.parse(componentJson, JSON.parse(dist.read(`${part}.json`)))
    for (const target of Object.values(usingComponents)) {
      if (target.startsWith('plugin://')) continue
      visit(resolved(part, target), `${part}.json`)
    }
  }

  for (const page of allPages(app)) visit(page, 'app.json')
  for (const target of Object.values(app.usingComponents)) visit(resolved('app', target), 'app.json')
  for (const named of [app.themeLocation, app.sitemapLocation]) {
    if (named !== undefined && !dist.has(named)) problems.push(`app.json names ${named}, which is missing`)
  }
  return [...problems, ...tabBarProblems(dist, app)]
}

const resolved = (from: string, target: string): string =>
  target.startsWith('/') ? target.slice(1) : path.posix.join(path.posix.dirname(from), target)

const tabBarProblems = (dist: Dist, app: AppJson): string[] => {
  const tabs = app.tabBar?.list ?? []
  const problems = tabs
    .filter(({ pagePath }) => !app.pages.includes(pagePath))
    .map(({ pagePath }) => `the tab bar names ${pagePath}, which is no page of the main package`)
  const icons = tabs
    .flatMap((tab) => [tab.iconPath, tab.selectedIconPath])
    .filter((icon) => icon !== undefined)
  for (const icon of icons.flatMap((name) => themed(dist, app, name))) {
    if (!dist.has(icon)) problems.push(`the tab bar shows ${icon}, which is missing`)
    else if (dist.size(icon) > ICON_LIMIT) problems.push(`${icon} is larger than 40 KB`)
  }
  return problems
}

/** The files behind a picture's name: itself, or one per theme when it is a variable of theme.json. */
const themed = (dist: Dist, app: AppJson, name: string): string[] => {
  if (!name.startsWith('@')) return [name]
  if (app.themeLocation === undefined || !dist.has(app.themeLocation)) return [name]
  const theme = v.parse(themeJson, JSON.parse(dist.read(app.themeLocation)))
  return [theme.light, theme.dark].map((variables) => variables[name.slice(1)] ?? name)
}
