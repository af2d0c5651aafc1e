import type { ElementContext } from './element-context'
import { hostOf, hostsWithin, type ElementDefinition, type Host } from './host'

/** Collects the values of everything named inside the form and fires `submit`. */
export const submitForm = (form: Host, context: ElementContext): void => {
  const value: Record<string, unknown> = {}
  for (const dom of form.dom.querySelectorAll('*')) {
    const host = hostOf(dom)
    const name = host?.text('name')
    if (host?.behaviour.formValue && name) value[name] = host.behaviour.formValue()
    const custom = host ? undefined : context.customField(dom)
    if (custom?.name) value[custom.name] = custom.value
  }
  form.fire('submit', { value, formId: '' })
}

/** Puts every field inside the form back and fires `reset`. */
export const resetForm = (form: Host): void => {
  for (const dom of form.dom.querySelectorAll('*')) hostOf(dom)?.behaviour.reset?.()
  form.fire('reset')
}

const labelled = ['checkbox', 'radio', 'switch', 'input', 'textarea', 'button', 'picker']

export const formElements: ElementDefinition[] = [
  { tag: 'form', properties: { reportSubmit: false, reportSubmitTimeout: 0, name: '' } },
  {
    tag: 'label',
    properties: { for: '', name: '' },
    create: (host) => ({
      tapped: () => {
        const id = host.text('for')
        const target = id
          ? hostOf(host.dom.closest('.page')?.querySelector(`#${CSS.escape(id)}`))
          : hostsWithin(host.dom, ...labelled)[0]
        if (!target) return false
        if (target.behaviour.tapped) return target.behaviour.tapped()
        target.dom.querySelector<HTMLElement>('input,textarea')?.focus()
        return true
      },
    }),
  },
]
