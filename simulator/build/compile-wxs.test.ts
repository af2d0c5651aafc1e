import { compileWxs } from './compile-wxs'

test('the type name of a value is asked for, as WXS means it', () => {
  expect(compileWxs("a.b.constructor === 'Array'")).toBe("__wxsTypeName(a.b) === 'Array'")
})

test('a regular expression keeps its backslash', () => {
  expect(compileWxs("getRegExp('\\d+')")).toBe('getRegExp("\\\\d+")')
})

test('a required file loses its extension', () => {
  expect(compileWxs("var x = require('./x.wxs')")).toBe('var x = require("./x")')
})
