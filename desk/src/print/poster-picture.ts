import type { OwnStation } from './poster'
import { factsOf, posterWords } from './poster-words'

/** A4 at 150 dots per inch. */
const [width, height] = [1240, 1754]
const [ink, soft, red, teal] = ['#1f2328', '#5b6168', '#b8231c', '#0f6b6b']
const family = "'Noto Sans SC', 'Microsoft YaHei', 'PingFang SC', sans-serif"

/** Breaks Chinese text where a line is full. */
function linesOf(context: CanvasRenderingContext2D, text: string, most: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const character of text) {
    if (context.measureText(line + character).width > most) {
      lines.push(line)
      line = ''
    }
    line += character
  }
  return [...lines, line]
}

/** Writes centred lines below each other. @returns where the next may begin. */
function write(
  context: CanvasRenderingContext2D,
  text: string,
  at: { y: number; size: number; weight?: number; colour?: string },
): number {
  const { y, size, weight = 400, colour = ink } = at
  context.font = `${weight} ${size}px ${family}`
  context.fillStyle = colour
  const lines = linesOf(context, text, width - 200)
  lines.forEach((line, i) => context.fillText(line, width / 2, y + i * size * 1.5))
  return y + lines.length * size * 1.5
}

/** The poster as one picture, for who prints elsewhere or sends it on. */
export async function posterPicture(station: OwnStation, code: Blob): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no picture can be drawn here')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.textAlign = 'center'
  context.textBaseline = 'top'
  let y = write(context, '候鸟驿站', { y: 110, size: 40, weight: 600, colour: red })
  y = write(context, posterWords.call, { y: y + 20, size: 68, weight: 600 })
  const picture = await createImageBitmap(code)
  const side = 640
  context.drawImage(picture, (width - side) / 2, y + 30, side, side)
  picture.close()
  y = write(context, posterWords.scan, { y: y + side + 50, size: 36, colour: soft })
  y = write(context, station.name, { y: y + 30, size: 72, weight: 600 })
  y = write(context, station.orgName, { y, size: 34, colour: soft })
  for (const { name, text } of factsOf(station))
    y = write(context, `${name}：${text}`, { y: y + 8, size: 38 })
  write(context, station.services.join(' · '), { y: y + 16, size: 34, colour: teal })
  write(context, posterWords.foot, { y: height - 250, size: 30, colour: soft })
  write(context, posterWords.beware, { y: height - 130, size: 32, weight: 600 })
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture came out'))), 'image/png'),
  )
}
