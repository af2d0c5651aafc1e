import { useEffect, useRef } from 'react'
import { encode } from 'uqr'

/** Modules of white around the code that a reader needs. */
const quietZone = 4
/** Pixels of the drawing for each module; the styles say how large it is shown. */
const scale = 12

/** A QR code, black on white in every theme. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    if (canvas.current) draw(canvas.current, text)
  }, [text])
  return <canvas className="qr-code" ref={canvas} role="img" aria-label={label} />
}

function draw(canvas: HTMLCanvasElement, text: string): void {
  const { data, size } = encode(text, { ecc: 'M', border: quietZone })
  canvas.width = canvas.height = size * scale
  const context = canvas.getContext('2d')
  if (!context) return
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.fillStyle = '#000'
  data.forEach((row, y) =>
    row.forEach((black, x) => {
      if (black) context.fillRect(x * scale, y * scale, scale, scale)
    }),
  )
}
