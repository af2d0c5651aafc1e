import { encode } from 'uqr'

/** Modules of white around the code that a reader needs. */
const quietZone = 4
/** Pixels of the drawing for each module; the styles say how large it is shown. */
const scale = 12

/** A QR code, black on white, as a picture of its own. */
export function drawCode(text: string, label: string): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  const { data, size } = encode(text, { ecc: 'M', border: quietZone })
  canvas.width = canvas.height = size * scale
  canvas.className = 'code'
  canvas.setAttribute('role', 'img')
  canvas.setAttribute('aria-label', label)
  const context = canvas.getContext('2d')
  if (!context) return canvas
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.fillStyle = '#000'
  data.forEach((row, y) =>
    row.forEach((black, x) => {
      if (black) context.fillRect(x * scale, y * scale, scale, scale)
    }),
  )
  return canvas
}
