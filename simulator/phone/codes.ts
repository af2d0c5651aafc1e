import jsQR from 'jsqr'

/** Images are read at this many pixels along their longer side: enough for any code that fits a screen. */
const readSize = 480

const readImage = (image: HTMLImageElement | HTMLCanvasElement): string | undefined => {
  const { width, height } = Element.prototype.getBoundingClientRect.call(image)
  if (width < 20 || height < 20) return undefined
  const scale = readSize / Math.max(width, height)
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) return undefined
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  try {
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
    return jsQR(data, canvas.width, canvas.height)?.data || undefined
  } catch {
    // An image that is broken or from another origin shows no code.
    return undefined
  }
}

/** Texts of the QR codes that this phone's screen shows now. */
export const codesOnScreen = async (): Promise<string[]> => {
  const images = Array.from(
    document.querySelectorAll<HTMLImageElement | HTMLCanvasElement>(
      '.page[data-active=true] :is(img,canvas)',
    ),
  )
  // A picture that is still loading is waited for; a broken one shows no code.
  const pictures = images.filter((image) => image instanceof HTMLImageElement)
  await Promise.allSettled(pictures.map((picture) => picture.decode()))
  return images.map(readImage).filter((text) => text !== undefined)
}

/** Texts of the QR codes on the screens of the other phones in the same frame. */
export const codesOfOtherPhones = async (): Promise<string[]> => {
  if (window.parent === window) return codesOnScreen()
  const phones = Array.from({ length: window.parent.frames.length }, (_, at) => window.parent.frames[at])
  const codes = await Promise.all(
    phones.map(async (phone) => (phone && phone !== window ? phone.__simulator.readCodes() : [])),
  )
  return codes.flat()
}
