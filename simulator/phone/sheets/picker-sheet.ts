import { h } from './dom'
import { openSheet } from './sheet'

/** One wheel of a picker. */
export interface Column {
  name: string
  options: string[]
  selected: number
}

/** Makes a wheel: a list in which the person taps one; keeps it in view. */
const wheel = ({ name, options, selected }: Column, choose: (index: number) => void): HTMLElement => {
  const list = h('div', { class: 'wheel', role: 'listbox', label: name })
  list.append(
    ...options.map((option, index) => {
      const item = h('div', { class: 'wheel-item', role: 'option', onClick: () => choose(index) }, option)
      item.setAttribute('aria-selected', String(index === selected))
      return item
    }),
  )
  queueMicrotask(() => list.children[selected]?.scrollIntoView({ block: 'nearest' }))
  return list
}

/**
 * Shows wheels until the person decides. `columns` gives the wheels for the selected indexes (later ones
 * may depend on earlier ones); answers with the indexes, or undefined when cancelled.
 */
export const openPickerSheet = (
  title: string,
  initial: number[],
  columns: (selected: number[]) => Column[],
  changed: (column: number, index: number) => void = () => undefined,
): Promise<number[] | undefined> => {
  let selected = initial
  const body = h('div', { class: 'wheels' })
  const draw = () => {
    const wheels = columns(selected)
    selected = wheels.map((column) => column.selected)
    body.replaceChildren(
      ...wheels.map((column, at) =>
        wheel(column, (index) => {
          selected = selected.map((old, position) => (position === at ? index : old))
          changed(at, index)
          draw()
        }),
      ),
    )
  }
  draw()
  return openSheet<number[] | undefined>({
    title,
    kind: 'picker',
    body: [body],
    outside: () => undefined,
    buttons: [
      { label: '取消', answer: () => undefined },
      { label: '确定', primary: true, answer: () => selected },
    ],
  })
}
