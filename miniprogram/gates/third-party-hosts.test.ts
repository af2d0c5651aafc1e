import { distWith } from './faulty-dist'
import { noThirdPartyHosts } from './third-party-hosts'

const check = noThirdPartyHosts(['https://api.test', 'https://scan.test/s'])

test.each([
  ['app.wxss', '@font-face{src:url(//at.alicdn.com/t/font.woff2)}', '//at.alicdn.com/t/font.woff2'],
  ['app.wxss', '.a{background:url("https://cdn.example/a.png")}', 'https://cdn.example/a.png'],
  ['app.js', 'wx.request({url:"https://stats.example/v1"})', 'https://stats.example/v1'],
  ['app.js', 'wx.request({url:"https://a.invalid.example/v1"})', 'https://a.invalid.example/v1'],
  ['pages/today/index.wxml', '<image src="http://img.example/a.png"/>', 'http://img.example/a.png'],
])('%s: %s is refused', (file, content, address) => {
  expect(check(distWith({ [file]: content }))).toEqual([`${file} names ${address}`])
})

test('the own addresses, those that lead nowhere, namespaces and comments are allowed', () => {
  const source =
    '/* see https://author.example */ var a = ["https://api.test/v1/me", "https://scan.test/s/1", "https://api.houniao.invalid", "http://www.w3.org/2000/svg"]'
  expect(check(distWith({ 'app.js': source }))).toEqual([])
})
