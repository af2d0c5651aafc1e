import {
  MiniProgramEnv,
  type AssociatedBackend,
  type CodeSpace,
  type ComponentEnv,
} from 'glass-easel-miniprogram-adapter'
import type { CompiledWeapp, ComponentConfig } from '../../compiled-weapp'
import { recordError } from '../diagnostics'
import type { Backend } from './backend'
import type { LogicGlobals, Modules } from './modules'
import { resolvePath } from './paths'
import { platformBehaviors } from './platform-behaviors'

/** A definition as a mini-program hands it to `Page`, `Component` or `Behavior`. */
interface Definition {
  behaviors?: unknown[]
  options?: { addGlobalClass?: boolean; styleIsolation?: ComponentConfig['styleIsolation'] }
}

interface Internal {
  prepareComponentOptions(...parameters: unknown[]): [object, unknown]
}

type StaticConfig = Parameters<CodeSpace['addComponentStaticConfig']>[1]

/** The mini-program's pages and components inside glass-easel. */
export class ComponentRegistry {
  readonly space: CodeSpace
  readonly associated: AssociatedBackend
  private readonly loaded = new Set<string>()
  private readonly behaviors
  private running: { path: string; env: ComponentEnv } | undefined

  constructor(
    private readonly weapp: CompiledWeapp,
    private readonly modules: Modules,
    backend: Backend,
  ) {
    const environment = new MiniProgramEnv()
    this.associated = environment.associateBackend(backend)
    this.space = environment.createCodeSpace('', true)
    this.behaviors = platformBehaviors(this.space)
    this.keepIdsInDom()
  }

  /** Registers settings, styles and templates of everything the mini-program holds; built-ins come first. */
  register(): void {
    const { app, components, styles, scopes } = this.weapp
    if (styles.app !== undefined) this.space.addStyleSheet('app', 'app')
    for (const [path, config] of Object.entries(components)) {
      const usingComponents = { ...app.usingComponents, ...config.usingComponents }
      // The adapter names the same literals by an enum of its own.
      this.space.addComponentStaticConfig(path, { ...config, usingComponents } as unknown as StaticConfig)
      const styled = styles[path] !== undefined
      if (styled || scopes[path]) this.space.addStyleSheet(path, styled ? path : undefined, scopes[path])
      const content = window.__WEAPP_TEMPLATES__[path]
      if (content) this.space.addCompiledTemplate(path, { groupList: window.__WEAPP_TEMPLATES__, content })
    }
  }

  /** Runs the script of a page or component after those of everything it uses. */
  load(path: string, globals: LogicGlobals): void {
    if (this.loaded.has(path)) return
    this.loaded.add(path)
    const { usingComponents = {} } = this.space.getComponentStaticConfig(path) ?? {}
    for (const [tag, url] of Object.entries(usingComponents)) {
      const used = resolvePath(path, url)
      if (this.weapp.components[used]) this.load(used, globals)
      else recordError('load', new Error(`${path}.json: component <${tag}> "${url}" does not exist`))
    }
    if (!this.modules.has(`${path}.js`)) return recordError('load', new Error(`${path}.js does not exist`))
    this.space.componentEnv(path, (env) => {
      const outer = this.running
      this.running = { path, env }
      try {
        this.modules.load(`${path}.js`, globals)
      } finally {
        this.running = outer
      }
    })
  }

  readonly Page = (definition: Definition): void => {
    this.current('Page').env.Page(this.withBehaviors(definition) as Parameters<ComponentEnv['Page']>[0]) // the mini-program's own
  }

  readonly Component = (definition: Definition): void => {
    const { path, env } = this.current('Component')
    const config = this.space.getComponentStaticConfig(path)
    const { addGlobalClass, styleIsolation } = definition.options ?? {}
    // The adapter reads these from the JSON alone; WeChat accepts them in the script as well.
    if (config && config.styleIsolation === undefined)
      Object.assign(config, {
        ...(addGlobalClass && { addGlobalClass }),
        ...(styleIsolation && { styleIsolation }),
      })
    env.Component(this.withBehaviors(definition) as Parameters<ComponentEnv['Component']>[0]) // the mini-program's own
  }

  readonly Behavior = (definition: Definition): unknown =>
    this.space
      .behavior()
      .definition(this.withBehaviors(definition) as Parameters<ComponentEnv['Behavior']>[0]) // the mini-program's own
      .register()

  /** Tells whether a glass-easel component takes part in forms (`wx://form-field`). */
  isFormField(component: { hasBehavior(behavior: unknown): boolean }): boolean {
    return component.hasBehavior((this.behaviors['wx://form-field'] as unknown as { _$: unknown })._$) // its inner behavior
  }

  private current(what: string): { path: string; env: ComponentEnv } {
    if (!this.running) throw new Error(`${what}() outside of a page's or component's script`)
    return this.running
  }

  private withBehaviors(definition: Definition): Definition {
    if (!definition.behaviors) return definition
    const behaviors = definition.behaviors.flatMap((behavior) => {
      if (typeof behavior !== 'string') return [behavior]
      const known = this.behaviors[behavior]
      if (!known) recordError('Component', new Error(`unknown behavior "${behavior}"`))
      return known ? [known] : []
    })
    return { ...definition, behaviors }
  }

  // Ids stay as written, so that a test finds `#send`; and a property may be called `dataset`.
  private keepIdsInDom(): void {
    const { space } = this
    // The method is not among the adapter's types.
    const internal = space as unknown as Internal
    const prepare = internal.prepareComponentOptions
    internal.prepareComponentOptions = (...parameters) => {
      const [options, isolation] = prepare.apply(space, parameters)
      return [
        { ...options, idPrefixGenerator: undefined, writeIdToDOM: true, writeFieldsToNode: false },
        isolation,
      ]
    }
  }
}
