/** Fetches a file by its signed address; the store names it, and the page stays. */
export function download(url: string): void {
  const link = document.createElement('a')
  link.href = url
  link.rel = 'noopener'
  link.download = ''
  link.click()
}

/** Saves bytes that came in an answer. */
export function downloadBytes(fileName: string, base64: string): void {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  const url = URL.createObjectURL(new Blob([bytes]))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  // The browser has begun to save it when the next task runs.
  window.setTimeout(() => URL.revokeObjectURL(url), 0)
}
