import { pressableByKeyboard } from './accessibility'
import { closestHost, hostsWithin, type Behaviour, type ElementDefinition, type Host } from './host'

const properties = { value: undefined, checked: false, disabled: false, color: '', name: '', type: '' }

const values = (group: Host, tag: string): unknown[] =>
  hostsWithin(group.dom, tag)
    .filter((choice) => choice.flag('checked'))
    .map((choice) => choice.raw('value'))

let labels = 0
/** Lets the words of a surrounding `<label>` name the choice. */
const nameByLabel = (host: Host) => {
  const label = host.dom.closest('wx-label')
  if (!label || host.dom.hasAttribute('aria-label')) return
  label.id ||= `label-${(labels += 1)}`
  host.dom.setAttribute('aria-labelledby', label.id)
}

const choice = (host: Host, role: string, toggled: () => void): Behaviour => {
  pressableByKeyboard(host, role)
  const mark = document.createElement('span')
  mark.className = `choice-mark choice-${role}`
  host.dom.prepend(mark)
  const show = () => host.dom.setAttribute('aria-checked', String(host.flag('checked')))
  show()
  return {
    attached: () => nameByLabel(host),
    changed: {
      checked: show,
      disabled: () => host.attribute('aria-disabled', host.flag('disabled') && 'true'),
      color: () => mark.style.setProperty('--choice-color', host.text('color')),
    },
    tapped: () => {
      if (!host.flag('disabled')) toggled()
      return true
    },
    reset: () => host.assign('checked', false),
  }
}

const toggle = (host: Host): boolean => {
  host.assign('checked', !host.flag('checked'))
  return host.flag('checked')
}

export const choices: ElementDefinition[] = [
  {
    tag: 'checkbox',
    properties,
    create: (host) =>
      choice(host, 'checkbox', () => {
        toggle(host)
        const group = closestHost(host.dom, 'checkbox-group')
        group?.fire('change', { value: values(group, 'checkbox') })
      }),
  },
  {
    tag: 'radio',
    properties,
    create: (host) =>
      choice(host, 'radio', () => {
        if (host.flag('checked')) return
        const group = closestHost(host.dom, 'radio-group')
        for (const other of group ? hostsWithin(group.dom, 'radio') : [])
          if (other !== host) other.assign('checked', false)
        host.assign('checked', true)
        group?.fire('change', { value: host.raw('value') })
      }),
  },
  {
    tag: 'switch',
    properties,
    create: (host) => ({
      ...choice(host, 'switch', () => host.fire('change', { value: toggle(host) })),
      formValue: () => host.flag('checked'),
    }),
  },
  {
    tag: 'checkbox-group',
    properties: { name: '' },
    create: (host) => {
      host.dom.setAttribute('role', 'group')
      return { formValue: () => values(host, 'checkbox') }
    },
  },
  {
    tag: 'radio-group',
    properties: { name: '' },
    create: (host) => {
      host.dom.setAttribute('role', 'radiogroup')
      return { formValue: () => values(host, 'radio')[0] ?? '' }
    },
  },
]
