import * as v from 'valibot'
import type { AppConfig, ComponentConfig, Theme } from '../compiled-weapp'
import type { DistFiles } from './dist-files'

const text = v.optional(v.string())
const windowEntries = {
  navigationBarTitleText: text,
  navigationBarBackgroundColor: text,
  navigationBarTextStyle: text,
  navigationStyle: text,
  backgroundColor: text,
  enablePullDownRefresh: v.optional(v.boolean()),
  onReachBottomDistance: v.optional(v.number()),
  disableScroll: v.optional(v.boolean()),
}
const components = v.record(v.string(), v.string())
const subpackages = v.optional(v.array(v.object({ root: v.string(), pages: v.array(v.string()) })), [])

const appSchema = v.object({
  pages: v.array(v.string()),
  subPackages: subpackages,
  subpackages,
  window: v.optional(v.object(windowEntries), {}),
  usingComponents: v.optional(components, {}),
  darkmode: v.optional(v.boolean(), false),
  themeLocation: v.optional(v.string(), 'theme.json'),
  networkTimeout: v.optional(v.object({ request: v.optional(v.number()) }), {}),
  tabBar: v.optional(
    v.object({
      color: text,
      selectedColor: text,
      backgroundColor: text,
      borderStyle: text,
      list: v.array(
        v.object({ pagePath: v.string(), text: v.string(), iconPath: text, selectedIconPath: text }),
      ),
    }),
  ),
})

const componentSchema = v.object({
  ...windowEntries,
  component: v.optional(v.boolean()),
  usingComponents: v.optional(components),
  styleIsolation: v.optional(
    v.picklist(['isolated', 'apply-shared', 'shared', 'page-isolated', 'page-apply-shared', 'page-shared']),
  ),
  componentGenerics: v.optional(
    v.record(v.string(), v.union([v.literal(true), v.object({ default: text })])),
  ),
  componentPlaceholder: v.optional(components),
  pureDataPattern: text,
})

const themeSchema = v.object({
  light: v.optional(components, {}),
  dark: v.optional(components, {}),
})

const parse = <Schema extends v.GenericSchema>(
  schema: Schema,
  file: string,
  text: string,
): v.InferOutput<Schema> => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new Error(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
  const result = v.safeParse(schema, value)
  if (result.success) return result.output
  const { message } = result.issues[0]
  throw new Error(`${file}: ${v.getDotPath(result.issues[0]) ?? ''} ${message}`)
}

/** Reads app.json and theme.json; throws with the file's name when they are malformed. */
export const readAppConfig = (
  files: DistFiles,
): { app: AppConfig; themes: Record<Theme, Record<string, string>> } => {
  const raw = parse(appSchema, 'app.json', files.read('app.json'))
  const inSubpackages = [...raw.subPackages, ...raw.subpackages].flatMap(({ root, pages }) =>
    pages.map((page) => `${root.replace(/^\/|\/$/g, '')}/${page}`),
  )
  const themes = files.has(raw.themeLocation)
    ? parse(themeSchema, raw.themeLocation, files.read(raw.themeLocation))
    : { light: {}, dark: {} }
  return {
    themes,
    app: {
      pages: [...raw.pages, ...inSubpackages],
      window: raw.window,
      tabBar: raw.tabBar,
      usingComponents: raw.usingComponents,
      darkmode: raw.darkmode,
      requestTimeout: raw.networkTimeout.request ?? 60_000,
    },
  }
}

/** Reads the settings beside every WXML file: a page's or a component's, by path without extension. */
export const readComponentConfigs = (files: DistFiles): Record<string, ComponentConfig> => {
  const configs: Record<string, ComponentConfig> = {}
  for (const file of files.paths) {
    const path = file.replace(/\.json$/, '')
    if (path === file || path === 'app' || !files.has(`${path}.wxml`)) continue
    configs[path] = parse(componentSchema, file, files.read(file))
  }
  return configs
}
