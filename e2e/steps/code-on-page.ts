import jsQR from 'jsqr'
import type { Page } from 'playwright-core'

const size = 480

/**
 * What a camera reads when it is held before a page on a big screen: the text of its QR code, be it an `img`, a
 * `canvas` or an `svg`. It waits for one that can be read.
 */
export async function codeOnPage(page: Page, selector = 'img, canvas, svg'): Promise<string> {
  const picture = page.locator(selector).filter({ visible: true })
  await picture.first().waitFor()
  const until = Date.now() + 5000
  for (;;) {
    for (const one of await picture.all()) {
      const text = read(await one.evaluate(pixelsOf, size))
      if (text) return text
    }
    if (Date.now() > until) throw new Error('there is no code on the page')
    await page.evaluate(() => new Promise(requestAnimationFrame))
  }
}

/**
 * Runs in the page, so it stands alone: the picture on white, a character for each pixel, 1 for a dark one; nothing
 * while it can't be drawn. (As numbers, they would take a minute to come over.)
 */
async function pixelsOf(picture: Element, side: number): Promise<string> {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = side
  const context = canvas.getContext('2d')
  if (!context) return ''
  const drawable =
    picture instanceof HTMLImageElement || picture instanceof HTMLCanvasElement
      ? picture
      : new Image(side, side)
  if (picture instanceof SVGElement && drawable instanceof HTMLImageElement)
    drawable.src = `data:image/svg+xml;utf8,${encodeURIComponent(new XMLSerializer().serializeToString(picture))}`
  try {
    if (drawable instanceof HTMLImageElement) await drawable.decode()
    context.fillStyle = '#fff'
    context.fillRect(0, 0, side, side)
    context.drawImage(drawable, 0, 0, side, side)
    const { data } = context.getImageData(0, 0, side, side)
    return Array.from({ length: side * side }, (_, at) => ((data[at * 4] ?? 255) < 128 ? '1' : '0')).join('')
  } catch {
    // A picture that is broken or of another origin shows no code.
    return ''
  }
}

function read(pixels: string): string | undefined {
  if (!pixels) return undefined
  const shades = Array.from(pixels, (pixel) => (pixel === '1' ? 0 : 255))
  const colours = Uint8ClampedArray.from(shades.flatMap((shade) => [shade, shade, shade, 255]))
  return jsQR(colours, size, size)?.data || undefined
}
