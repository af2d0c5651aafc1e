import type { GeneralComponent } from 'glass-easel'
import { asText } from '../as-text'

/** Defaults of an element's properties; a default's type is the property's type, `undefined` takes anything. */
export type Properties = Record<string, boolean | string | number | undefined>

/** What an element does beyond being a box. */
export interface Behaviour {
  /** By property: called after the mini-program has set it. */
  changed?: Record<string, () => void>
  attached?(): void
  detached?(): void
  /** The default action of a tap inside it, after the handlers; true when nothing outside may act as well. */
  tapped?(): boolean
  /** What a form submits for it, under its `name`. */
  formValue?(): unknown
  reset?(): void
}

export interface ElementDefinition {
  tag: string
  properties?: Properties
  create?(host: Host): Behaviour
}

/** One built-in element on a page: its DOM node, its properties, its events. */
export class Host {
  behaviour: Behaviour = {}

  constructor(
    readonly tag: string,
    readonly dom: HTMLElement,
    private readonly component: GeneralComponent,
  ) {}

  raw(property: string): unknown {
    return Reflect.get(this.component.data, property)
  }

  text(property: string): string {
    return asText(this.raw(property))
  }

  flag(property: string): boolean {
    return Boolean(this.raw(property))
  }

  number(property: string, fallback = 0): number {
    const value = this.raw(property)
    const number = Number(value)
    return value === undefined || value === null || value === '' || Number.isNaN(number) ? fallback : number
  }

  list(property: string): unknown[] {
    const value = this.raw(property)
    return Array.isArray(value) ? value : []
  }

  /** Updates a property from inside, as when the person types; two-way bindings follow. */
  assign(property: string, value: unknown): void {
    this.component.replaceDataOnPath([property], value)
    this.component.applyDataUpdates()
  }

  fire(event: string, detail: unknown = {}): void {
    this.component.triggerEvent(event, detail, { bubbles: false, composed: false })
  }

  /** Sets an attribute of the DOM node, or removes it for false, null, undefined and ''. */
  attribute(name: string, value: unknown): void {
    if (value === undefined || value === null || value === false || value === '')
      this.dom.removeAttribute(name)
    else this.dom.setAttribute(name, value === true ? '' : asText(value))
  }
}

const hosts = new WeakMap<Element, Host>()

export const rememberHost = (host: Host): void => void hosts.set(host.dom, host)

/** The built-in element of a DOM node, if it is one. */
export const hostOf = (dom: Element | null | undefined): Host | undefined =>
  dom ? hosts.get(dom) : undefined

/** The nearest built-in element with this tag, at or above a DOM node. */
export const closestHost = (dom: Element, tag: string): Host | undefined => hostOf(dom.closest(`wx-${tag}`))

/** All built-in elements with one of these tags inside a DOM node. */
export const hostsWithin = (dom: ParentNode, ...tags: string[]): Host[] =>
  Array.from(dom.querySelectorAll(tags.map((tag) => `wx-${tag}`).join(',')), hostOf).filter(
    (host) => host !== undefined,
  )
