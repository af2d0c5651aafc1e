import type { Behaviour, ElementDefinition, Host } from './host'

const properties = {
  ...{ name: '', value: undefined, type: 'text', password: false, placeholder: '', placeholderStyle: '' },
  ...{
    placeholderClass: '',
    disabled: false,
    maxlength: 140,
    cursorSpacing: 0,
    autoFocus: false,
    focus: false,
  },
  ...{ confirmType: 'done', confirmHold: false, cursor: -1, selectionStart: -1, selectionEnd: -1 },
  ...{ adjustPosition: true, holdKeyboard: false, alwaysEmbed: false, autoHeight: false, fixed: false },
  ...{ showConfirmBar: true, disableDefaultPadding: false, adjustKeyboardTo: '', cursorColor: '' },
}

const inputModes: Record<string, string> = {
  number: 'numeric',
  digit: 'decimal',
  idcard: 'text',
  'safe-password': 'text',
}

const createField = (host: Host, field: HTMLInputElement | HTMLTextAreaElement): Behaviour => {
  host.dom.appendChild(field)
  field.setAttribute('maxlength', '140')
  const oneLine = field instanceof HTMLInputElement
  const detail = () => ({ value: field.value, cursor: field.selectionStart ?? field.value.length })
  const fitHeight = () => {
    if (!host.flag('autoHeight')) return
    host.dom.style.height = 'auto'
    field.style.height = 'auto'
    // Inside something that isn't shown yet it has no height to fit.
    if (field.scrollHeight > 0) field.style.height = `${field.scrollHeight}px`
  }
  field.addEventListener('input', (event) => {
    event.stopPropagation()
    host.assign('value', field.value)
    host.fire('input', { ...detail(), keyCode: 0 })
    fitHeight()
  })
  field.addEventListener('focus', () => host.fire('focus', { value: field.value, height: 0 }))
  field.addEventListener('blur', () => host.fire('blur', detail()))
  field.addEventListener('keydown', (event) => {
    if (event instanceof KeyboardEvent && event.key === 'Enter' && !event.isComposing && oneLine) {
      host.fire('confirm', { value: field.value })
      if (!host.flag('confirmHold')) field.blur()
    }
  })
  const setType = () => {
    const type = host.text('type')
    if (oneLine) field.type = host.flag('password') || type === 'safe-password' ? 'password' : 'text'
    field.inputMode = inputModes[type] ?? 'text'
  }
  const focus = () => {
    if (host.flag('focus') || host.flag('autoFocus')) setTimeout(() => field.focus())
    else field.blur()
  }
  return {
    changed: {
      value: () => {
        const value = host.text('value')
        if (field.value !== value) field.value = value
        fitHeight()
      },
      placeholder: () => field.setAttribute('placeholder', host.text('placeholder')),
      disabled: () => {
        field.disabled = host.flag('disabled')
      },
      maxlength: () => {
        const limit = host.number('maxlength', 140)
        if (limit >= 0) field.setAttribute('maxlength', String(limit))
        else field.removeAttribute('maxlength')
      },
      ariaLabel: () => field.setAttribute('aria-label', host.text('ariaLabel')),
      type: setType,
      password: setType,
      focus,
      autoFocus: focus,
      autoHeight: () => host.attribute('auto-height', host.flag('autoHeight')),
    },
    formValue: () => field.value,
    reset: () => {
      field.value = ''
      host.assign('value', '')
    },
  }
}

export const textFields: ElementDefinition[] = [
  { tag: 'input', properties, create: (host) => createField(host, document.createElement('input')) },
  { tag: 'textarea', properties, create: (host) => createField(host, document.createElement('textarea')) },
]
