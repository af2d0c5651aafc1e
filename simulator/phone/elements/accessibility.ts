import type { Host, Properties } from './host'

/** ARIA attributes that WeChat lets through (`aria-label` in a template is the property `ariaLabel`). */
const ariaProperties = [
  ...['ariaRole', 'ariaLabel', 'ariaHidden', 'ariaChecked', 'ariaDisabled', 'ariaExpanded', 'ariaSelected'],
  ...[
    'ariaLive',
    'ariaLevel',
    'ariaDescribedby',
    'ariaLabelledby',
    'ariaHaspopup',
    'ariaCurrent',
    'ariaControls',
  ],
  ...['ariaModal', 'ariaValuemin', 'ariaValuemax', 'ariaValuenow', 'ariaValuetext', 'ariaAtomic', 'ariaBusy'],
  ...['ariaRequired', 'ariaInvalid', 'ariaPressed', 'ariaRoledescription', 'ariaReadonly', 'ariaMultiline'],
]

const attributeOf = (property: string): string =>
  property === 'ariaRole' ? 'role' : `aria-${property.slice('aria'.length).toLowerCase()}`

/** Properties that every built-in element has. */
export const commonProperties: Properties = {
  hidden: false,
  animation: undefined,
  hoverClass: '',
  hoverStopPropagation: false,
  hoverStartTime: undefined,
  hoverStayTime: undefined,
  ...Object.fromEntries(ariaProperties.map((property) => [property, undefined])),
}

const ownRoles = new WeakMap<Element, string>()

/** Writes ARIA properties to the DOM, so that a screen reader and a test find the element by role and name. */
export const commonChanges = (host: Host): Record<string, () => void> => ({
  hidden: () => {
    host.dom.style.display = host.flag('hidden') ? 'none' : ''
  },
  ...Object.fromEntries(
    ariaProperties.map((property) => [
      property,
      () => {
        const given = host.raw(property)
        // Taro passes an `aria-role` to every element, mostly without a value: the element's own remains.
        const value = property === 'ariaRole' ? given || ownRoles.get(host.dom) : given
        host.attribute(attributeOf(property), typeof value === 'boolean' ? String(value) : value)
      },
    ]),
  ),
})

/** Makes the host operable by keyboard as a button is. */
export const pressableByKeyboard = (host: Host, role: string): void => {
  ownRoles.set(host.dom, role)
  host.dom.setAttribute('role', role)
  host.dom.tabIndex = 0
  host.dom.addEventListener('keydown', (event) => {
    if (event.target !== host.dom || (event.key !== 'Enter' && event.key !== ' ')) return
    event.preventDefault()
    host.dom.click()
  })
}
