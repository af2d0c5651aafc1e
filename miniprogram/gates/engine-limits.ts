import { parse, type AnyNode } from 'acorn'
import { ancestor } from 'acorn-walk'
import type { Dist } from './dist'
import { freeIdentifiers, type FreeIdentifier } from './free-identifiers'

/** What a browser or Node has and WeChat's logic layer does not. */
const ABSENT = new Set([
  ...['window', 'document', 'navigator', 'location', 'history', 'self', 'frames', 'screen'],
  ...['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'crypto', 'performance'],
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'Headers', 'Request', 'Response', 'FormData'],
  ...['URL', 'URLSearchParams', 'TextEncoder', 'TextDecoder', 'atob', 'btoa', 'Blob', 'File', 'FileReader'],
  ...['AbortController', 'structuredClone', 'queueMicrotask', 'Intl', 'Worker', 'BroadcastChannel'],
  ...['Element', 'HTMLElement', 'Node', 'Event', 'CustomEvent', 'MutationObserver', 'ResizeObserver'],
  ...['alert', 'confirm', 'prompt', 'getComputedStyle', 'matchMedia', 'Image', 'Audio', 'DOMParser'],
  ...['process', 'Buffer', '__dirname', '__filename'],
])

/**
 * No script reaches for what WeChat's logic layer lacks, or makes code out of text.
 * Asking first is allowed: `typeof window`, and what stands behind such a question.
 * @returns one sentence per place
 */
export const staysInsideTheEngine = (dist: Dist): string[] =>
  dist.files.filter((file) => file.endsWith('.js')).flatMap((file) => problemsOf(file, dist.read(file)))

const problemsOf = (file: string, source: string): string[] => {
  const program = parse(source, { ecmaVersion: 'latest', sourceType: 'script' })
  const at = (node: AnyNode): string => `${file} (character ${node.start})`
  const free = freeIdentifiers(program)
  const absent = free
    .filter(({ node, ancestors }) => ABSENT.has(node.name) && !isAskedFirst(node.name, ancestors))
    .map(({ node }) => `${at(node)} uses ${node.name}, which WeChat does not have`)
  const evals = free.filter(({ node }) => node.name === 'eval').map(({ node }) => `${at(node)} uses eval`)
  const functions = free
    .filter(makesFunctionFromText)
    .map(({ node }) => `${at(node)} makes a function out of text`)
  return [...absent, ...evals, ...functions]
}

/** Whether it stands below a test that asks `typeof name`, or is that question itself. */
const isAskedFirst = (name: string, ancestors: readonly AnyNode[]): boolean =>
  ancestors.some((parent) => {
    if (parent.type === 'UnaryExpression') return parent.operator === 'typeof'
    if (parent.type === 'IfStatement' || parent.type === 'ConditionalExpression')
      return asks(parent.test, name)
    return parent.type === 'LogicalExpression' && asks(parent.left, name)
  })

const asks = (test: AnyNode, name: string): boolean => {
  let found = false
  ancestor(test, {
    UnaryExpression: ({ operator, argument }) => {
      found ||= operator === 'typeof' && argument.type === 'Identifier' && argument.name === name
    },
  })
  return found
}

/** `Function(text)` with or without `new`; WeChat allows the one text `return this`. */
const makesFunctionFromText = ({ node, ancestors }: FreeIdentifier): boolean => {
  if (node.name !== 'Function') return false
  const call = ancestors.at(-2)
  if (call?.type !== 'CallExpression' && call?.type !== 'NewExpression') return false
  if (call.callee !== node) return false
  const [only, ...more] = call.arguments
  return !(more.length === 0 && only?.type === 'Literal' && only.value === 'return this')
}
