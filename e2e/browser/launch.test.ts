import { createServer } from 'node:http'
import { type AddressInfo } from 'node:net'
import { launchBrowser } from './launch'
import { systemChromium } from './system-chromium'

const page = `<!doctype html><meta charset="utf-8"><title>候鸟驿站</title><button>签到</button><p></p>
<script>document.querySelector('button').onclick = () => (document.querySelector('p').textContent = '已到达')</script>`

const server = createServer((_request, response) => {
  response.setHeader('content-type', 'text/html').end(page)
})
let address = ''

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // A server that listens on a port has an AddressInfo.
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.close()
})

const { HOME, PATH } = process.env
const machines = [
  { what: 'the browser of the machine', environment: process.env },
  {
    what: 'the bundled browser, on a machine that has none',
    environment: { HOME, PATH, CHROMIUM: 'bundled' },
  },
]

test.each(machines)('$what opens two people side by side, and a click works', async ({ environment }) => {
  const browser = await launchBrowser(environment)
  try {
    const people = [await browser.newContext(), await browser.newContext()]
    for (const person of people) {
      const opened = await person.newPage()
      await opened.goto(address)
      await opened.getByRole('button', { name: '签到' }).click()
      expect(await opened.locator('p').textContent()).toBe('已到达')
      expect((await opened.screenshot()).length).toBeGreaterThan(1000)
    }
  } finally {
    await browser.close()
  }
})

test('a path that names no browser is said so', () => {
  expect(() => systemChromium({ CHROMIUM_PATH: '/nowhere/chromium' })).toThrow('CHROMIUM_PATH names no file')
})
