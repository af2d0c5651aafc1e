const ARIA = [
  'aria-role',
  'aria-label',
  'aria-hidden',
  'aria-checked',
  'aria-selected',
  'aria-disabled',
  'aria-modal',
]
const TAGS = ['View', 'Text', 'Button', 'Image', 'Input', 'Textarea', 'Picker', 'ScrollView']

/** Taro's name of a component → the aria attributes that it keeps. Without an entry here Taro drops them. */
export const ariaAttributes: Record<string, Record<string, string>> = Object.fromEntries(
  TAGS.map((tag) => [tag, Object.fromEntries(ARIA.map((name) => [name, '']))]),
)
