import { render, screen } from '@testing-library/react'
import jsQR from 'jsqr'
import { QrCode, qrCodeImage } from './qr-code'

const SCALE = 4
const LINK = 'https://houniao.invalid/s/stn_8fk2p1qz/59212345/ab12cd34ef56ab78cd90'

/** Paints the code's runs of black as a camera would see them, and reads it. */
const read = (image: string): string | undefined => {
  const svg = decodeURIComponent(image.slice('data:image/svg+xml,'.length))
  const side = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]) * SCALE
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let down = 0; down < SCALE; down++) {
      const start = (Number(y) * SCALE + down) * side + Number(x) * SCALE
      for (let pixel = start; pixel < start + Number(length) * SCALE; pixel++) {
        pixels.fill(0, pixel * 4, pixel * 4 + 3)
      }
    }
  }
  return jsQR(pixels, side, side)?.data
}

test('a camera reads what it says', () => {
  expect(read(qrCodeImage(LINK))).toBe(LINK)
})

test('it is small enough to change every half minute', () => {
  expect(qrCodeImage(LINK).length).toBeLessThan(12_000)
})

test('it is a picture with a name', () => {
  render(<QrCode text={LINK} label="报到码" />)
  expect(screen.getByRole('img', { name: '报到码' })).toBeTruthy()
})
