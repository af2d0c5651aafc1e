type Child = Node | string

interface Attributes {
  class?: string
  role?: string
  label?: string
  onClick?: () => void
  [data: `data-${string}`]: string
}

/** Makes an element with attributes and children. */
export const h = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  { class: className, role, label, onClick, ...data }: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] => {
  const element = document.createElement(tag)
  if (className) element.className = className
  if (role) element.setAttribute('role', role)
  if (label) element.setAttribute('aria-label', label)
  if (onClick) element.addEventListener('click', onClick)
  for (const [name, value] of Object.entries(data)) element.setAttribute(name, value)
  element.append(...children)
  return element
}
