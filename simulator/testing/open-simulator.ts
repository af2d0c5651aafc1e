import { createServer } from 'node:http'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { launchBrowser } from '../../e2e/browser/launch'
import { serveSimulator, type SimulatorOptions } from '../index'

/** A running simulator with a browser before it. */
export interface OpenSimulator {
  url: string
  /** Opens a bare phone; `query` as in `user=u1&path=pages/me/index`. Each call is a browser of its own unless one is given. */
  phone(query?: string, context?: BrowserContext): Promise<Page>
  frame(query?: string): Promise<Page>
  close(): Promise<void>
}

const screen = { width: 375, height: 740 }

/** A server that answers every request with what it got; `/slow` never answers. */
const startEcho = async (): Promise<{ url: string; close: () => void }> => {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      if (request.url === '/slow') return
      const { method, url, headers } = request
      response.writeHead(url === '/teapot' ? 418 : 200, { 'content-type': 'application/json' })
      response.end(
        JSON.stringify({ method, url, body: Buffer.concat(chunks).toString(), referer: headers.referer }),
      )
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('the echo server has no port')
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  return { url: `http://127.0.0.1:${address.port}`, close }
}

/** Serves the fixture `kit` with two users and an echoing API at https://api.test, and starts a browser. */
export const openSimulator = async (more: Partial<SimulatorOptions> = {}): Promise<OpenSimulator> => {
  const echo = await startEcho()
  const simulator = await serveSimulator({
    dist: join(__dirname, '../fixtures/kit'),
    title: '夹具小程序',
    users: [
      { id: 'u1', label: '甲' },
      { id: 'u2', label: '乙', group: '别处' },
    ],
    loginCode: (user) => Promise.resolve(`code of ${user}`),
    requestMap: { 'https://api.test': echo.url, 'https://dead.test': 'http://127.0.0.1:1' },
    linkRules: [{ prefix: 'https://link.test/c/', page: 'parts/deep/page/index' }],
    ...more,
  })
  const browser = await launchBrowser()
  return {
    url: simulator.url,
    phone: async (query = 'user=u1', context) => {
      const page = await (context ?? (await browser.newContext({ viewport: screen }))).newPage()
      await page.goto(`${simulator.url}/phone?${query}`)
      await page.waitForFunction(() => window.__simulator.ready)
      return page
    },
    frame: async (query = '') => {
      const page = await browser.newPage({ viewport: { width: 1000, height: 1000 } })
      await page.goto(`${simulator.url}/?${query}`)
      return page
    },
    close: async () => {
      await browser.close()
      await simulator.close()
      echo.close()
    },
  }
}

/** Calls an API of the page's `wx` as the mini-program would, and gives what it answers, refusals too. */
export const callWx = (page: Page, name: string, options: object = {}): Promise<unknown> =>
  page.evaluate(
    ([wanted, given]) => {
      const api = window.__simulator.wx[wanted]
      if (typeof api !== 'function') return `wx.${wanted} is ${typeof api}`
      return Promise.resolve(Reflect.apply(api, undefined, [given])).catch((refusal: unknown) => refusal)
    },
    [name, options] as const,
  )

/** Something of the page in front. */
export const inFront = (page: Page, selector: string) => page.locator(`[data-active=true] ${selector}`)

/** Waits until an element of the page in front shows exactly this text. */
export const shows = (page: Page, selector: string, text: string): Promise<void> =>
  inFront(page, selector).filter({ hasText: text }).first().waitFor({ timeout: 5000 })
