import { parse } from 'acorn'
import { simple } from 'acorn-walk'

interface Edit {
  start: number
  end: number
  text: string
}

/**
 * Rewrites a WXS source as JavaScript. WXS differs in three ways that matter: `x.constructor` is the
 * type's name, `getRegExp('\d')` keeps its backslash, and `require` takes the path with its extension
 * while the template compiler knows it without.
 */
export const compileWxs = (source: string): string => {
  const edits: Edit[] = []
  simple(parse(source, { ecmaVersion: 2020, sourceType: 'script' }), {
    MemberExpression(node) {
      if (node.computed || node.property.type !== 'Identifier' || node.property.name !== 'constructor') return
      edits.push({ start: node.start, end: node.start, text: '__wxsTypeName(' })
      edits.push({ start: node.object.end, end: node.end, text: ')' })
    },
    CallExpression(node) {
      const [first] = node.arguments
      if (node.callee.type !== 'Identifier' || first?.type !== 'Literal' || typeof first.value !== 'string')
        return
      const { start, end, value, raw = '' } = first
      if (node.callee.name === 'require')
        edits.push({ start, end, text: JSON.stringify(value.replace(/\.wxs$/, '')) })
      if (node.callee.name === 'getRegExp' && !raw.includes('\\\\'))
        edits.push({ start, end, text: JSON.stringify(raw.slice(1, -1)) })
    },
  })
  // From the end, so that earlier positions stay valid.
  edits.sort((a, b) => b.start - a.start || b.end - a.end)
  return edits.reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), source)
}
