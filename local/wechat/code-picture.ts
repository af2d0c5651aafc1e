import { deflateSync } from 'node:zlib'
import { encode } from 'uqr'

function crcOf(bytes: Buffer): number {
  let crc = ~0
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}

/** One chunk of a PNG: its length, what it is, what it holds, and the check of both. */
function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(named.length + 8)
  framed.writeUInt32BE(data.length, 0)
  named.copy(framed, 4)
  framed.writeUInt32BE(crcOf(named), named.length + 4)
  return framed
}

/**
 * A QR code as a PNG of that width, black on transparent, or on white.
 * @param text what it says.
 */
export function codePicture(text: string, width: number, isTransparent: boolean): Buffer {
  const { data, size } = encode(text, { ecc: 'M', border: 2 })
  const rows = Buffer.alloc(width * (width * 2 + 1), 0)
  for (let y = 0; y < width; y++)
    for (let x = 0; x < width; x++) {
      const isDark = data[Math.floor((y * size) / width)]?.[Math.floor((x * size) / width)] ?? false
      const at = y * (width * 2 + 1) + 1 + x * 2
      rows[at] = isDark ? 0 : 255
      rows[at + 1] = isDark || !isTransparent ? 255 : 0
    }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(width, 4)
  // Eight bits each of grey and of how opaque it is.
  head.set([8, 4, 0, 0, 0], 8)
  const parts = [chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...parts])
}
