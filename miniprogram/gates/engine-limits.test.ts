import { staysInsideTheEngine } from './engine-limits'
import { distWith } from './faulty-dist'

const problems = (source: string) => staysInsideTheEngine(distWith({ 'app.js': source }))

test.each([
  ['localStorage.setItem("a", 1)', 'uses localStorage'],
  ['function f() { return new URL("/a") }', 'uses URL'],
  ['var f = () => fetch("/v1/me")', 'uses fetch'],
  ['document.title = "今日"', 'uses document'],
  ['name = { text: new TextEncoder() }', 'uses TextEncoder'],
  ['window = {}', 'uses window'],
  ['typeof document !== "undefined" && window.scrollTo(0)', 'uses window'],
  ['function f(URL) {} URL.canParse("a")', 'uses URL'],
  ['eval("1")', 'uses eval'],
  ['new Function("a", "return a")', 'makes a function out of text'],
  ['Function("return " + 1)()', 'makes a function out of text'],
])('%s is refused', (source, problem) => {
  expect(problems(source)).toEqual([expect.stringContaining(problem)])
})

test.each([
  'wx.request({ url: "/a" }); Page({ data: { window: 1 } })',
  'var root = typeof window !== "undefined" ? window : this',
  'if (typeof localStorage === "object") localStorage.clear()',
  'typeof URL === "function" && new URL("/a")',
  'function f(document, { fetch: window = 1, ...URL }) { return document + window + URL }',
  'var f = function Image() { return Image }; class Event {} new Event(); try {} catch (history) { history }',
  'import_().URL.parse("a"); ({ document: 1 }).document',
  'var self = Function("return this")()',
  'x instanceof Function',
])('%s is allowed', (source) => {
  expect(problems(source)).toEqual([])
})
