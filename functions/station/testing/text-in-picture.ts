import { inflateSync } from 'node:zlib'
import jsQR from 'jsqr'

/** What a camera reads of a code that WeChat's stand-in has made: a PNG of grey and opacity, eight bits each, unfiltered. */
export function textInPicture(png: Buffer): string {
  const width = png.readUInt32BE(16)
  const begins = png.indexOf('IDAT') + 4
  const rows = inflateSync(png.subarray(begins, begins + png.readUInt32BE(begins - 8)))
  const colours = new Uint8ClampedArray(width * width * 4)
  for (let y = 0; y < width; y++)
    for (let x = 0; x < width; x++) {
      const shade = rows[y * (width * 2 + 1) + 1 + x * 2] ?? 255
      colours.set([shade, shade, shade, 255], (y * width + x) * 4)
    }
  return jsQR(colours, width, width)?.data ?? ''
}
