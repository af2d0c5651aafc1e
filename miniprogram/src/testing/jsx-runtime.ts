import type { ElementType, Key } from 'react'
import { Fragment, jsx as reactJsx, jsxs as reactJsxs } from 'react/jsx-runtime'
import { vanTags } from './van-tags'

export { Fragment }

/** React's runtime for tests, with a stand-in for each Vant tag, which the browser does not know. */
export const jsx = (type: ElementType, props: unknown, key?: Key) => reactJsx(known(type), props, key)
export const jsxs = (type: ElementType, props: unknown, key?: Key) => reactJsxs(known(type), props, key)

const known = (type: ElementType): ElementType => {
  if (typeof type !== 'string' || !type.startsWith('van-')) return type
  const found = Object.entries(vanTags).find(([tag]) => tag === type)
  if (!found) throw new Error(`<${type}> has no stand-in in testing/van-tags.tsx`)
  return found[1]
}
