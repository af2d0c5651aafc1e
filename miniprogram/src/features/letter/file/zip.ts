import { bytesOfText } from './bytes'

/** The check sum that zip archives have: CRC-32, without a table. */
function checkSum(bytes: readonly number[]): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
  }
  return (sum ^ 0xffffffff) >>> 0
}

/** A number in so many bytes, the lowest first. */
const numberIn = (size: 2 | 4, n: number): number[] =>
  Array.from({ length: size }, (_, i) => Math.floor(n / 2 ** (8 * i)) & 0xff)

/** 1 January 1980, midnight: an archive of the same parts is the same bytes. */
const firstMoment = [0, 0, 0x21, 0]

/** An archive of some parts, none of them compressed: APPNOTE.TXT 4.3. */
export function zipOf(parts: Readonly<Record<string, readonly number[]>>): ArrayBuffer {
  const bytes: number[] = []
  const directory: number[] = []
  for (const [name, data] of Object.entries(parts)) {
    const told = bytesOfText(name)
    const facts = [
      // Version 2.0, names in UTF-8, stored.
      ...[...numberIn(2, 20), ...numberIn(2, 0x800), ...numberIn(2, 0), ...firstMoment],
      ...[...numberIn(4, checkSum(data)), ...numberIn(4, data.length), ...numberIn(4, data.length)],
      ...[...numberIn(2, told.length), ...numberIn(2, 0)],
    ]
    const from = numberIn(4, bytes.length)
    directory.push(...[0x50, 0x4b, 1, 2], ...numberIn(2, 20), ...facts)
    directory.push(
      ...numberIn(2, 0),
      ...numberIn(2, 0),
      ...numberIn(2, 0),
      ...numberIn(4, 0),
      ...from,
      ...told,
    )
    bytes.push(...[0x50, 0x4b, 3, 4], ...facts, ...told)
    // A picture has too many bytes for one call.
    for (const byte of data) bytes.push(byte)
  }
  const count = numberIn(2, Object.keys(parts).length)
  const [at, size] = [numberIn(4, bytes.length), numberIn(4, directory.length)]
  const end = [0x50, 0x4b, 5, 6, ...numberIn(2, 0), ...numberIn(2, 0), ...count, ...count, ...size, ...at]
  return new Uint8Array([...bytes, ...directory, ...end, ...numberIn(2, 0)]).buffer
}
