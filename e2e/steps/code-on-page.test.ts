import type { Browser, Page } from 'playwright-core'
import { renderSVG } from 'uqr'
import { launchBrowser } from '../browser/launch'
import { codeOnPage } from './code-on-page'

const text = 'https://houniao.invalid/d/任意的文字?x=1'
const svg = renderSVG(text)

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await launchBrowser()
  page = await browser.newPage()
})
afterAll(() => browser.close())

test.each([
  ['drawn in the page', svg.replace('<svg ', '<svg width="240" height="240" ')],
  ['as a picture', `<img width="240" src="data:image/svg+xml;utf8,${encodeURIComponent(svg)}">`],
])('a code %s is read, whatever stands beside it', async (_, code) => {
  await page.setContent(`<h1>导入</h1><svg width="20" height="20"><circle r="9"/></svg>${code}`)
  expect(await codeOnPage(page)).toBe(text)
})
