import { distWith } from './faulty-dist'
import { compilersRunHere, weChatCompiles } from './wechat-compilers'

// The compilers exist for Linux x64 only; elsewhere the gate says so, and there is nothing to test but that.
const cases: [string, Record<string, string>, RegExp][] = [
  ['an unclosed tag', { 'pages/today/index.wxml': '<view>' }, /^wcc: .*pages\/today\/index\.wxml/s],
  ['an expression that is none', { 'pages/today/index.wxml': '<view>{{ a + }}</view>' }, /^wcc: /],
  ['a broken template script', { 'pages/today/a.wxs': 'var = 1' }, /^wcc: /],
  [
    'an unclosed block',
    { 'pages/today/index.wxss': '.page{color:red' },
    /^wcsc: .*pages\/today\/index\.wxss/s,
  ],
  ['the selector *', { 'pages/today/index.wxss': '.page > *{color:red}' }, /^wcsc: .*error at token `\*`/s],
  ['an import of nothing', { 'app.wxss': '@import "./nothing.wxss";' }, /^wcsc: /],
]

test(compilersRunHere() ? 'a sound build is taken' : 'the compilers do not run here', () => {
  expect(compilersRunHere() ? weChatCompiles(distWith({})) : []).toEqual([])
})

test.each(compilersRunHere() ? cases : [])('%s is refused', (_what, changes, problem) => {
  expect(weChatCompiles(distWith(changes))).toEqual([expect.stringMatching(problem)])
})
