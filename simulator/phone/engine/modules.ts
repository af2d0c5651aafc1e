import { weappConsole } from './console'
import { resolvePath } from './paths'

export type ModuleFunction = (...parameters: unknown[]) => void

/** What a module of the mini-program finds beside `require`: `wx`, `Page`, `getApp` and so on. */
export interface LogicGlobals {
  wx: object
  App: unknown
  Page: unknown
  Component: unknown
  Behavior: unknown
  getApp: unknown
  getCurrentPages: unknown
}

/** `new Function` is refused as WeChat refuses it, except for the idiom that asks for the global object. */
const guardedFunction = (globalObject: object): FunctionConstructor => {
  const make = (source: unknown) => {
    if (/^\s*return this;?\s*$/.test(String(source))) return () => globalObject
    throw new EvalError('Code generation from strings is not allowed in a mini-program')
  }
  return new Proxy(Function, {
    apply: (_, __, parameters: unknown[]) => make(parameters.at(-1)),
    construct: (_, parameters: unknown[]) => make(parameters.at(-1)),
  })
}

const guardedEval = () => {
  throw new EvalError('eval is not allowed in a mini-program')
}

/** The mini-program's modules: defined by the build's code file, run on first `require`. */
export class Modules {
  private readonly defined = new Map<string, ModuleFunction>()
  private readonly loaded = new Map<string, { exports: unknown }>()

  define(path: string, run: ModuleFunction): void {
    this.defined.set(path, run)
  }

  has(path: string): boolean {
    return this.defined.has(path)
  }

  /** Runs the module once and gives its exports; throws when there is no such module. */
  load(path: string, globals: LogicGlobals): unknown {
    const known = this.loaded.get(path)
    if (known) return known.exports
    const run = this.defined.get(path)
    if (!run) throw new Error(`module '${path}' is not defined`)
    const module = { exports: {} }
    this.loaded.set(path, module)
    const require = (wanted: string) => this.load(this.resolve(path, wanted), globals)
    const { wx, App, Page, Component, Behavior, getApp, getCurrentPages } = globals
    const scope = this.globalObject(globals)
    run(
      ...[require, module, module.exports, wx, App, Page, Component, Behavior, getApp, getCurrentPages],
      ...[scope, scope, weappConsole, guardedFunction(scope), guardedEval],
    )
    return module.exports
  }

  private scope: object | undefined
  private globalObject({ wx, App }: LogicGlobals): object {
    this.scope ??= { wx, App }
    return this.scope
  }

  private resolve(from: string, wanted: string): string {
    const path = resolvePath(from, wanted)
    const found = [path, `${path}.js`, `${path}/index.js`].find((candidate) => this.defined.has(candidate))
    if (!found) throw new Error(`module '${path}.js' is not defined, required as '${wanted}' in ${from}`)
    return found
  }
}
