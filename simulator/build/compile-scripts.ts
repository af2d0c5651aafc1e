import type { DistFiles } from './dist-files'
import { hiddenGlobals } from './hidden-globals'

/** Names that a mini-program's modules get from the phone, in this order. */
export const moduleParameters = [
  ...[
    'require',
    'module',
    'exports',
    'wx',
    'App',
    'Page',
    'Component',
    'Behavior',
    'getApp',
    'getCurrentPages',
  ],
  ...['global', 'globalThis', 'console', 'Function', 'eval'],
] as const

/** Wraps every JavaScript file as a module that the phone runs on demand. */
export const compileScripts = (files: DistFiles): string =>
  files.paths
    .filter((file) => file.endsWith('.js'))
    .map((file) => {
      // The inner function keeps a module's own "use strict" and lets it declare a hidden name itself.
      const body = `var ${hiddenGlobals.join(',')};(function(){${files.read(file)}\n}).call(undefined)`
      return `__defineModule(${JSON.stringify(file)},function(${moduleParameters.join(',')}){${body}});`
    })
    .join('\n')
