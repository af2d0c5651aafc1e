import { Script } from 'node:vm'
import type { DistFiles } from './dist-files'
import { hiddenGlobals } from './hidden-globals'
import type { Problem } from './problem'

/** Names that a mini-program's modules get from the phone, in this order. */
export const moduleParameters = [
  ...['require', 'module', 'exports', 'wx', 'App', 'Page', 'Component', 'Behavior', 'getApp'],
  ...['getCurrentPages', 'global', 'globalThis', 'console', 'Function', 'eval'],
] as const

const wrap = (source: string): string =>
  // The inner function keeps a module's own "use strict" and lets it declare a hidden name itself.
  `function(${moduleParameters.join(',')}){var ${hiddenGlobals.join(',')};(function(){${source}\n}).call(undefined)}`

/** Wraps every JavaScript file as a module that the phone runs on demand; one that does not parse throws then. */
export const compileScripts = (files: DistFiles): { code: string; problems: Problem[] } => {
  const problems: Problem[] = []
  const modules = files.paths
    .filter((file) => file.endsWith('.js'))
    .map((file) => {
      const source = files.read(file)
      const error = syntaxError(source)
      if (error) problems.push({ file, message: error, isError: true })
      const module = wrap(error ? `throw new SyntaxError(${JSON.stringify(`${file}: ${error}`)})` : source)
      return `__defineModule(${JSON.stringify(file)},${module});`
    })
  return { code: modules.join('\n'), problems }
}

const syntaxError = (source: string): string | undefined => {
  try {
    // Parsed, never run.
    new Script(`(${wrap(source)})`)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
