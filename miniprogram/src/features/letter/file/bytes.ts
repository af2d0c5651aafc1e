// A mini-program has neither TextEncoder nor atob.

/** A text as UTF-8. */
export function bytesOfText(text: string): number[] {
  const bytes: number[] = []
  const escaped = encodeURIComponent(text)
  for (let i = 0; i < escaped.length; i++)
    if (escaped[i] === '%') {
      bytes.push(parseInt(escaped.slice(i + 1, i + 3), 16))
      i += 2
    } else bytes.push(escaped.charCodeAt(i))
  return bytes
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** What a text in base64 holds. */
export function bytesOfBase64(text: string): number[] {
  const bytes: number[] = []
  let [held, bits] = [0, 0]
  for (const digit of text.replace(/=+$/, '')) {
    held = ((held << 6) | digits.indexOf(digit)) & 0xffffff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes.push((held >> bits) & 0xff)
    }
  }
  return bytes
}
