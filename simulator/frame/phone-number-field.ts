import { h } from '../phone/sheets/dom'
import { routes } from '../simulator-config'

/** The phone number that a phone's WeChat account is bound to, to be read and set by the person at the frame. */
export class PhoneNumberField {
  private readonly input = h('input', { label: '本机号码' })
  private readonly note = h('output', { class: 'note' })
  readonly element = h('label', { class: 'phone-number' }, '本机号码', this.input, this.note)
  private user = ''

  constructor() {
    this.input.inputMode = 'numeric'
    this.input.placeholder = '没有绑定'
    this.input.addEventListener('change', () => void this.ask({ number: this.input.value.trim() }))
  }

  /** Shows whose number it is. */
  show(user: string): void {
    this.user = user
    void this.ask({})
  }

  private async ask(change: { number?: string }): Promise<void> {
    const { user } = this
    const query = new URLSearchParams({ user, ...change })
    const answer = await fetch(`${routes.phoneNumber}?${query.toString()}`, { method: 'POST' })
    const text = await answer.text()
    // Somebody else may hold the phone by now.
    if (user !== this.user) return
    this.note.dataset.failed = String(!answer.ok)
    this.note.textContent = answer.ok ? (change.number === undefined ? '' : '好了') : text
    if (answer.ok) this.input.value = text
  }
}
