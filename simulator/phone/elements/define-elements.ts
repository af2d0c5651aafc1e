import type { ComponentSpace, GeneralComponent } from 'glass-easel'
import { commonChanges, commonProperties } from './accessibility'
import { rememberHost, Host, hostOf, type ElementDefinition, type Properties } from './host'

// Anything but a flag stays as it was given: `Host` reads it as a text or a number.
const typeOf = (value: Properties[string]) =>
  typeof value === 'boolean' ? { type: Boolean, value } : { type: null, value }

/** Where the built-in elements live in glass-easel's component space. */
export const elementPath = 'built-in/'

/** Registers the built-in elements for every page and component of the space. */
export const defineElements = (space: ComponentSpace, definitions: ElementDefinition[]): void => {
  for (const { tag, properties = {}, create } of definitions) {
    const all = { ...commonProperties, ...properties }
    const hosts = new WeakMap<GeneralComponent, Host>()
    const element = space.defineComponent({
      is: elementPath + tag,
      options: { writeIdToDOM: true, writeFieldsToNode: false },
      properties: Object.fromEntries(Object.entries(all).map(([name, value]) => [name, typeOf(value)])),
      observers: Object.keys(all).map((name) => ({
        fields: name,
        observer(this: GeneralComponent) {
          hosts.get(this)?.behaviour.changed?.[name]?.()
        },
      })),
      lifetimes: {
        created(this: GeneralComponent) {
          const dom = this.getBackendElement() as unknown as HTMLElement | null // a real DOM node under glass-easel's name
          // A page that is gone may still be given data; WeChat shows it nowhere.
          if (!dom) return
          const host = new Host(tag, dom, this)
          const behaviour = create?.(host) ?? {}
          host.behaviour = { ...behaviour, changed: { ...commonChanges(host), ...behaviour.changed } }
          hosts.set(this, host)
          rememberHost(host)
        },
        attached(this: GeneralComponent) {
          hosts.get(this)?.behaviour.attached?.()
        },
        detached(this: GeneralComponent) {
          hosts.get(this)?.behaviour.detached?.()
        },
      },
    })
    space.setGlobalUsingComponent(tag, element.general())
  }
}

/** Runs the default action of a tap: the innermost element that has one and takes it. */
export const runDefaultAction = (dom: Element): void => {
  for (let at: Element | null = dom; at; at = at.parentElement) if (hostOf(at)?.behaviour.tapped?.()) return
}
