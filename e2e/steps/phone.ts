import type { BrowserContext, Locator, Page } from 'playwright-core'
import * as v from 'valibot'
import type { DemoPerson } from '../../local/county/people'
import type { SimulatorHooks } from '../../simulator/phone/hooks'

/** How a phone is set: WeChat's type size, its theme, and whether there is a network when it starts. */
export interface PhoneSettings {
  font?: 'standard' | 'large' | 'largest'
  theme?: 'light' | 'dark'
  network?: 'online' | 'offline'
  /** Where the mini-program starts: a page's path with its query. */
  path?: string
  /** The link of an ordinary QR code that WeChat's own scanner opened the mini-program with. */
  q?: string
}

/** A card in a chat. */
const sharedCard = v.object({ title: v.string(), path: v.string(), imageUrl: v.string() })

/** Vant's spinner is made of twelve dots without a key. */
const knownWarning = 'Some keys are not unique while list updates: "".'

/** A phone in somebody's hand. What it does reads as what a person does; it waits for what must come, never by time. */
export class Phone {
  constructor(
    readonly person: DemoPerson,
    readonly page: Page,
    private readonly site: string,
  ) {}

  /** How it was opened last. */
  settings: PhoneSettings = {}

  /** Opens the mini-program, as if it had been closed before. What the phone kept is still there. */
  async opens(settings: PhoneSettings = {}): Promise<void> {
    this.settings = settings
    const query = new URLSearchParams({ user: this.person.openid, ...settings })
    await this.page.goto(`${this.site}/phone?${query.toString()}`)
    await this.page.waitForFunction(() => window.__simulator.ready)
  }

  get context(): BrowserContext {
    return this.page.context()
  }

  /** The page in front, with what lies over it. */
  get front(): Locator {
    return this.page.locator('[data-page][data-active=true]')
  }

  /** A button, a row or a choice, by the whole of its name, or by a part of it. */
  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  async taps(name: string | RegExp): Promise<void> {
    await this.tapsOn(this.button(name))
  }

  /** A thumb waits until what slides in has come to rest: on its way it would be hit beside. */
  private async tapsOn(thing: Locator): Promise<void> {
    await thing.waitFor()
    await this.page.evaluate(() =>
      Promise.allSettled(
        document.getAnimations().flatMap((one) => (one instanceof CSSTransition ? one.finished : [])),
      ),
    )
    await thing.click()
  }

  /** Two taps as fast as a nervous thumb. */
  async tapsTwice(name: string): Promise<void> {
    await this.button(name).evaluate((element: HTMLElement) => {
      element.click()
      element.click()
    })
  }

  /** Goes to a tab page. */
  async goesTo(tab: '今日' | '驿站' | '心愿' | '我的'): Promise<void> {
    await this.page.getByRole('navigation', { name: '标签栏' }).getByRole('button', { name: tab }).click()
  }

  async goesBack(): Promise<void> {
    await this.page.getByRole('button', { name: '返回' }).click()
  }

  /** Waits until the page in front shows this text. */
  async reads(text: string | RegExp): Promise<void> {
    await this.front.getByText(text).filter({ visible: true }).first().waitFor()
  }

  /** Waits until the page in front shows this text no longer. */
  async readsNoMore(text: string | RegExp): Promise<void> {
    await this.front.getByText(text).filter({ visible: true }).first().waitFor({ state: 'hidden' })
  }

  /** All that the page in front shows now. */
  async words(): Promise<string> {
    return this.front.innerText()
  }

  /** Turns wheels and confirms: `['海南省', '三亚市', '吉阳区']`, `['2026年', '02月', '28日']`. */
  async turnsWheels(field: RegExp, options: readonly string[]): Promise<void> {
    await this.taps(field)
    for (const name of options) await this.page.getByRole('option', { name, exact: true }).click()
    await this.taps('确定')
  }

  /** Chooses one from a sheet or a list of choices. */
  async chooses(option: string | RegExp): Promise<void> {
    await this.tapsOn(this.page.getByRole('radio', { name: option }))
  }

  /** A line to write in, by its label. */
  field(label: string): Locator {
    return this.front.getByRole('textbox', { name: label, exact: true })
  }

  async writes(field: string, text: string): Promise<void> {
    await this.field(field).fill(text)
  }

  async losesNetwork(): Promise<void> {
    await this.page.evaluate(() => window.__simulator.set({ network: 'offline' }))
  }

  async findsNetwork(): Promise<void> {
    await this.page.evaluate(() => window.__simulator.set({ network: 'online' }))
  }

  async pullsDown(): Promise<void> {
    await this.page.evaluate(() => window.__simulator.pullDown())
  }

  /** What a camera sees when it is held before this screen: the text of its one QR code. */
  async showsCode(): Promise<string> {
    await this.front.getByRole('img').first().waitFor()
    const text = await this.page.evaluate(async (until) => {
      for (;;) {
        const [code] = await window.__simulator.readCodes()
        if (code !== undefined || Date.now() > until) return code
        await new Promise(requestAnimationFrame)
      }
    }, Date.now() + 5000)
    if (text === undefined) throw new Error('there is no code on the screen')
    return text
  }

  /** The texts of so many QR codes on this screen, from the top down. */
  async showsCodes(count: number): Promise<string[]> {
    const texts = await this.page.evaluate(
      async ([least, until]) => {
        for (;;) {
          const codes = await window.__simulator.readCodes()
          if (codes.length >= least || Date.now() > until) return codes
          await new Promise(requestAnimationFrame)
        }
      },
      [count, Date.now() + 5000] as const,
    )
    if (texts.length !== count) throw new Error(`${texts.length} codes on the screen`)
    return texts
  }

  /** Holds the camera at a code the next time the mini-program scans. */
  async holdsCameraAt(code: string): Promise<void> {
    await this.page.evaluate((text) => {
      window.__simulator.nextScan = text
    }, code)
  }

  /** Turns away from the camera the next time the mini-program scans. */
  async refusesCamera(): Promise<void> {
    await this.page.evaluate(() => {
      window.__simulator.nextScan = null
    })
  }

  /** The entries of the trip's history, newest first, as they are read. */
  async timeline(): Promise<string[]> {
    await this.reads('经过')
    const entries = await this.front.getByRole('listitem').allInnerTexts()
    return entries.map((entry) => entry.replace(/\s+/g, ' ').trim())
  }

  /** The paths of the writes that leave this phone from now on, as they leave. */
  writesThatLeave(): string[] {
    const left: string[] = []
    this.page.on('request', (request) => {
      if (request.method() === 'POST') left.push(decodeURIComponent(request.url()))
    })
    return left
  }

  /** How many requests the mini-program has made since it was opened. */
  requests(): Promise<number> {
    return this.page.evaluate(() => window.__simulator.requests)
  }

  /** Sends the page in front into a chat, from the capsule's menu. @returns the card as it is seen there. */
  async sendsOn(): Promise<v.InferOutput<typeof sharedCard>> {
    await this.taps('更多')
    await this.taps('转发给朋友')
    await this.taps('发送')
    return v.parse(sharedCard, await this.page.evaluate(() => window.__simulator.shares.at(-1)))
  }

  /** Reads the number on the phone's dialler, and calls it. */
  async calls(number: string): Promise<void> {
    const dialler = this.page.getByRole('dialog').filter({ hasText: '拨打电话' })
    await dialler.getByText(number).waitFor()
    await dialler.getByRole('button', { name: '呼叫' }).click()
  }

  /** What went wrong inside the mini-program since it was opened: errors, and data too large for a page. */
  async troubles(): Promise<string[]> {
    if (this.page.url() === 'about:blank') return []
    const { errors, warnings } = await this.page.evaluate(() => {
      const { errors, warnings }: Pick<SimulatorHooks, 'errors' | 'warnings'> = window.__simulator
      return { errors, warnings }
    })
    const said = errors.map(({ where, message }) => `${where}: ${message}`)
    const all = [...said, ...warnings.filter((warning) => warning !== knownWarning)]
    return all.map((trouble) => `${this.person.name}: ${trouble}`)
  }
}
