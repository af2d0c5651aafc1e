// Draws the pictures of the cards that go into a chat, five to four: `npx tsx miniprogram/drawings/share-cards.ts`.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright-core'

const SIZE = { width: 500, height: 400 }
const [INK, GROUND] = ['#0F6B6B', '#E3F1F1']

const lucide = path.dirname(require.resolve('lucide-static/package.json'))
const target = path.join(__dirname, '../src/assets/share')
const drawings = {
  house: path.join(__dirname, '../src/assets/mark.svg'),
  wish: path.join(lucide, 'icons/hand-heart.svg'),
}

async function main(): Promise<void> {
  mkdirSync(target, { recursive: true })
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  const page = await browser.newPage({ viewport: SIZE })
  for (const [name, file] of Object.entries(drawings)) {
    const drawing = readFileSync(file, 'utf8').replace('stroke="black"', 'stroke="currentColor"')
    await page.setContent(
      `<style>body{margin:0;display:flex;height:100vh;align-items:center;justify-content:center;
      background:${GROUND};color:${INK}}svg{width:200px;height:200px;stroke-width:${name === 'wish' ? 1.25 : 3}}</style>${drawing}`,
    )
    writeFileSync(path.join(target, `${name}.png`), await page.screenshot())
  }
  await browser.close()
}

void main()
