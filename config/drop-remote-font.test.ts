import dropRemoteFont, { withoutFontFaces } from './drop-remote-font'

const STYLE = '.a{color:red}@font-face{font-family:vant-icon;src:url(//at.alicdn.com/a.woff2)}.b{color:blue}'

test('a font face goes, the rest stays', () => {
  expect(withoutFontFaces(STYLE)).toBe('.a{color:red}.b{color:blue}')
})

test("only Vant's style sheets are changed", () => {
  const asset = { source: () => STYLE, size: () => STYLE.length }
  const own = { ...asset }
  const assets = {
    'npm/@vant/weapp/dist/icon/index.wxss': asset,
    'npm/@vant/weapp/dist/icon/index.js': own,
    'app.wxss': own,
  }
  dropRemoteFont({ modifyBuildAssets: (change) => change({ assets }) })
  expect(assets['npm/@vant/weapp/dist/icon/index.wxss'].source()).not.toContain('alicdn')
  expect([assets['npm/@vant/weapp/dist/icon/index.js'], assets['app.wxss']]).toEqual([own, own])
})
