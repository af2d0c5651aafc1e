import { h } from './dom'

export interface SheetButton<T> {
  label: string
  primary?: boolean
  /** What the sheet answers with; throws nothing, may read the sheet's fields. */
  answer(): T
}

export interface SheetOptions<T> {
  /** Name of the dialog; shown unless `titleHidden`. */
  title: string
  titleHidden?: boolean
  /** `center` for dialogs, `bottom` for what slides up. */
  place?: 'center' | 'bottom'
  kind?: string
  body?: (Node | string)[]
  buttons: SheetButton<T>[]
  /** What a tap outside answers with; without it the sheet stays. */
  outside?: () => T
  /** Is given the way to close from inside the body. */
  opened?(close: (answer: T) => void): void
}

/** Shows a sheet over the phone and waits for the answer. */
export const openSheet = <T>(options: SheetOptions<T>): Promise<T> =>
  new Promise((resolve) => {
    const close = (answer: T) => {
      layer.remove()
      resolve(answer)
    }
    const buttons = options.buttons.map(({ label, primary, answer }) =>
      h('button', { class: primary ? 'sheet-primary' : '', onClick: () => close(answer()) }, label),
    )
    const sheet = h(
      'div',
      { class: 'sheet', role: 'dialog', label: options.title },
      ...(options.titleHidden ? [] : [h('h2', {}, options.title)]),
      h('div', { class: 'sheet-body' }, ...(options.body ?? [])),
      ...(buttons.length > 0 ? [h('div', { class: 'sheet-buttons' }, ...buttons)] : []),
    )
    const layer = h(
      'div',
      { class: 'sheet-layer', 'data-place': options.place ?? 'bottom', 'data-kind': options.kind ?? '' },
      sheet,
    )
    layer.addEventListener('click', ({ target }) => {
      if (target === layer && options.outside) close(options.outside())
    })
    document.getElementById('sheets')?.append(layer)
    options.opened?.(close)
  })

/** Takes every open sheet away without an answer, as when the mini-program restarts. */
export const clearSheets = (): void => document.getElementById('sheets')?.replaceChildren()
