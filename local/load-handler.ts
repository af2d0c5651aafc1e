import { existsSync } from 'node:fs'
import { type Handler, type LoadHandler } from './lambda'
import { fromRoot } from './project-root'
import { type FunctionFacts } from './template'

/** Where the package step leaves the bundles. */
const bundleFolder = fromRoot('.esbuild', '.build')

const isHandler = (value: unknown): value is Handler => typeof value === 'function'

/** Takes the handler out of a module that was imported, be it a bundle or a source. */
function handlerOf(module: unknown, { module: from, exportName }: FunctionFacts): Handler {
  const exported: unknown =
    typeof module === 'object' && module !== null ? Reflect.get(module, exportName) : undefined
  if (!isHandler(exported)) throw new Error(`${from} exports no ${exportName}.`)
  return exported
}

/** Loads what would be deployed. @throws Error when it is not built (`npm run package`). */
export const loadBundle: LoadHandler = async (facts) => {
  const file = `${bundleFolder}/${facts.module}.js`
  if (!existsSync(file)) throw new Error(`${facts.module} is not built: npm run package`)
  const module: unknown = await import(file)
  return handlerOf(module, facts)
}

/** Loads the TypeScript source, in a process that can (jest, tsx). */
export const loadSource: LoadHandler = async (facts) => {
  const module: unknown = await import(fromRoot(`${facts.module}.ts`))
  return handlerOf(module, facts)
}
