// Draws the tab bar's pictures, which WeChat takes only as PNG: `npx tsx miniprogram/drawings/tab-bar.ts`.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright-core'

const SIDE = 81
const ICONS = { today: 'sun', stations: 'map-pin-house', wishes: 'hand-heart', me: 'user-round' }
const THEMES = {
  light: { normal: '#5B6168', selected: '#B8231C' },
  dark: { normal: '#A9AFB6', selected: '#FF8A80' },
}

const lucide = path.dirname(require.resolve('lucide-static/package.json'))
const target = path.join(__dirname, '../src/assets/tab-bar')

async function main(): Promise<void> {
  mkdirSync(target, { recursive: true })
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  const page = await browser.newPage({ viewport: { width: SIDE, height: SIDE } })
  for (const [tab, icon] of Object.entries(ICONS)) {
    const drawing = readFileSync(path.join(lucide, 'icons', `${icon}.svg`), 'utf8')
    for (const [theme, colours] of Object.entries(THEMES)) {
      for (const [state, colour] of Object.entries(colours)) {
        await page.setContent(
          `<style>body{margin:0;color:${colour}}svg{width:65px;height:65px;margin:8px;stroke-width:1.75}</style>${drawing}`,
        )
        const name = `${tab}${state === 'selected' ? '-selected' : ''}-${theme}.png`
        writeFileSync(path.join(target, name), await page.screenshot({ omitBackground: true }))
      }
    }
  }
  await browser.close()
}

void main()
