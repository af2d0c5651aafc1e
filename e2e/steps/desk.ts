import type { BrowserContext, Locator, Page } from 'playwright-core'
import { codeOnPage } from './code-on-page'
import type { GivenStage } from './given-stage'
import type { Phone } from './phone'

/** A computer in an office, in CSS pixels. */
const office = { width: 1280, height: 800 }
const patienceMs = 45_000

/** The page on a computer, and what goes wrong inside it. */
export class Desk {
  /** Errors, and whatever the page's own policy had to stop. */
  readonly troubles: string[] = []

  constructor(readonly page: Page) {
    page.on('pageerror', (error) => this.troubles.push(error.message))
    page.on('console', (message) => {
      // The answers that refuse are read by the page; the browser remarks on them, too.
      const isRefusal = /Failed to load resource: the server responded with a status of 4\d\d/.test(
        message.text(),
      )
      if (message.type() === 'error' && !isRefusal) this.troubles.push(message.text())
    })
  }

  get context(): BrowserContext {
    return this.page.context()
  }

  /** The text of the code that it shows now. */
  showsCode(): Promise<string> {
    return codeOnPage(this.page, 'canvas.qr-code')
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  async clicks(name: string | RegExp): Promise<void> {
    await this.button(name).click()
  }

  async opens(
    tab: '导入' | '导出' | '打印' | '对接函' | '全国登记' | '组织' | '摸排' | '身份',
  ): Promise<void> {
    await this.page.getByRole('navigation', { name: '工作' }).getByRole('link', { name: tab }).click()
  }

  async reads(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).filter({ visible: true }).first().waitFor()
  }

  /** Opens one of the results of a check, and reads its rows. */
  async rowsOf(verdict: string): Promise<string[]> {
    await this.page.getByRole('tab', { name: verdict }).click()
    const table = this.page.locator('.table--rows')
    await table.waitFor()
    return (await table.locator('tbody tr').allInnerTexts()).map((row) => row.replace(/\s+/g, ' ').trim())
  }

  /** How many rows each result of a check has. */
  async verdicts(): Promise<Record<string, number>> {
    const tabs = this.page.getByRole('tab')
    await tabs.first().waitFor()
    const said = (await tabs.allInnerTexts()).map((tab) => tab.trim().split(/\s+/))
    return Object.fromEntries(said.map(([name = '', count]) => [name, Number(count)]))
  }

  /** What a click saves, and under which name. */
  async saves(name: string | RegExp): Promise<{ fileName: string; path: string }> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.clicks(name)])
    return { fileName: download.suggestedFilename(), path: await download.path() }
  }
}

/** A computer on which the page is open, beside somebody's phone. */
export async function openDesk(stage: GivenStage, phone: Phone, screen = office): Promise<Desk> {
  const browser = phone.context.browser()
  if (!browser) throw new Error('a phone without a browser')
  const context = await browser.newContext({ viewport: screen, acceptDownloads: true })
  context.setDefaultTimeout(patienceMs)
  const desk = new Desk(await context.newPage())
  await desk.page.goto(stage.system.deskUrl)
  return desk
}

/** The phone scans what the computer shows; the person reads what it would do. */
export async function scansComputer(phone: Phone, desk: Desk): Promise<void> {
  const code = await desk.showsCode()
  await phone.holdsCameraAt(code)
  await phone.goesTo('我的')
  await phone.taps(/^扫一扫登录电脑/)
  await phone.reads('在电脑上登录县里的工作页')
}

/** The phone lets the computer in. */
export async function letsIn(phone: Phone, desk: Desk): Promise<void> {
  await scansComputer(phone, desk)
  await desk.reads('已扫到，请在手机上点登录')
  await phone.taps('登录')
  await phone.reads('请看电脑')
  await desk.page.getByRole('navigation', { name: '工作' }).waitFor()
}

/** The phone says yes by the number that the computer shows. */
export async function saysYes(phone: Phone, desk: Desk): Promise<void> {
  const number = await desk.page.getByLabel('确认数字').innerText()
  await phone.goesTo('我的')
  await phone.taps(/^电脑上的确认/)
  await phone.taps(`电脑上是 ${number.trim()}`)
  await phone.reads('请看电脑')
}
