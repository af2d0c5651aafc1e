import { type ChangeEvent, createElement, type CSSProperties, type ReactNode } from 'react'

interface Props {
  children?: ReactNode
  className?: string
  style?: string | CSSProperties
  onClick?: () => void
  [name: string]: unknown
}

/** What the mini-program's tags have and the browser's know too; `aria-role` is the browser's `role`. */
function known({ className, style, onClick, ...rest }: Props) {
  const aria = Object.entries(rest).filter(([name]) => /^(aria-(?!role)|data-|id$)/.test(name))
  const role = rest['aria-role'] === '' ? undefined : rest['aria-role']
  return {
    ...Object.fromEntries(aria),
    className,
    onClick,
    role,
    style: typeof style === 'object' ? style : undefined,
  }
}

const box = (tag: string) =>
  function Box(props: Props) {
    return createElement(tag, known(props), props.children)
  }

interface FieldProps extends Props {
  value?: string
  placeholder?: string
  disabled?: boolean
  maxlength?: number
  onInput?: (event: { detail: { value: string } }) => void
  onBlur?: (event: { detail: { value: string } }) => void
}

const field = (tag: 'input' | 'textarea') =>
  function Field(props: FieldProps) {
    const { value = '', placeholder, disabled, maxlength, onInput, onBlur } = props
    const tell = (listener: FieldProps['onInput']) => (event: ChangeEvent<HTMLInputElement>) =>
      listener?.({ detail: { value: event.target.value } })
    return createElement(tag, {
      ...known(props),
      ...{
        value,
        placeholder,
        disabled,
        maxLength: maxlength,
        onChange: tell(onInput),
        onBlur: tell(onBlur),
      },
    })
  }

interface PickerProps extends Props {
  mode?: string
  disabled?: boolean
  onChange?: (event: { detail: unknown }) => void
}

/**
 * WeChat's wheel; a test turns it with {@link choose}.
 */
export function Picker(props: PickerProps) {
  const listen = (element: HTMLElement | null) => {
    if (element && !props.disabled) wheels.set(element, (detail) => props.onChange?.({ detail }))
  }
  return createElement('div', { ...known(props), ref: listen }, props.children)
}

const wheels = new WeakMap<HTMLElement, (detail: unknown) => void>()

/** Turns a wheel: what WeChat puts into the event's `detail`. */
export function choose(picker: HTMLElement, detail: unknown): void {
  wheels.get(picker)?.(detail)
}

export const View = box('div')
export const Text = box('span')
export const ScrollView = box('div')
export const Image = box('span')
export const Input = field('input')
export const Textarea = field('textarea')
