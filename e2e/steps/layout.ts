import type { Phone } from './phone'

/** What is wrong with the layout of the page in front, each in a few words: cut, too wide, too small to hit. */
export function layoutTroubles(phone: Phone): Promise<string[]> {
  return phone.front.evaluate((front) => {
    const leastTouch = 44
    const troubles: string[] = []
    const named = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.className} “${element.textContent.trim().slice(0, 20)}”`
    if (front.scrollWidth > front.clientWidth + 1) troubles.push('the page is wider than the screen')
    const right = front.getBoundingClientRect().right
    for (const element of front.querySelectorAll<HTMLElement>('*')) {
      const box = element.getBoundingClientRect()
      if (box.width === 0 || box.height === 0) continue
      const style = getComputedStyle(element)
      const scrolls = /auto|scroll/.test(style.overflowX + style.overflowY)
      if (box.right > right + 1 && !element.closest('[role=tablist]'))
        troubles.push(`reaches beyond the screen: ${named(element)}`)
      const holdsText = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      )
      const isCut =
        element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1
      if (/hidden|clip/.test(style.overflow) && !scrolls && isCut && element.textContent.trim())
        troubles.push(`cuts its text: ${named(element)}`)
      if (holdsText && style.textOverflow === 'ellipsis')
        troubles.push(`shortens its text: ${named(element)}`)
      const role = element.getAttribute('role') ?? ''
      const isControl = /^(button|radio|checkbox|tab)$/.test(role) || element.tagName === 'WX-BUTTON'
      if (isControl && (box.height < leastTouch - 0.5 || box.width < leastTouch - 0.5))
        troubles.push(
          `${Math.round(box.width)}×${Math.round(box.height)} is too small to hit: ${named(element)}`,
        )
    }
    return [...new Set(troubles)]
  })
}

/** Text on the page in front whose contrast with what lies behind it is below 4.5 (3 for large type), each in a few words. */
export function contrastTroubles(phone: Phone): Promise<string[]> {
  return phone.front.evaluate((front) => {
    const enough = 4.5
    const enoughWhenLarge = 3
    const troubles: string[] = []
    const walker = document.createTreeWalker(front, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      if (!element || !node.textContent?.trim() || element.getClientRects().length === 0) continue
      const style = getComputedStyle(element)
      const behind: number[][] = []
      for (let at: Element | null = element; at; at = at.parentElement) {
        const [r = 0, g = 0, b = 0, alpha = 1] = (
          getComputedStyle(at).backgroundColor.match(/[\d.]+/g) ?? []
        ).map(Number)
        if (alpha === 1) {
          behind.push([r, g, b])
          break
        }
      }
      const [back = [255, 255, 255]] = behind
      const ink = (style.color.match(/[\d.]+/g) ?? []).map(Number)
      const [light = 0, dark = 0] = [ink, back]
        .map((colour) =>
          [0.2126, 0.7152, 0.0722].reduce((sum, weight, i) => {
            const part = (colour[i] ?? 0) / 255
            return sum + weight * (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
          }, 0),
        )
        .sort((one, other) => other - one)
      const ratio = (light + 0.05) / (dark + 0.05)
      const size = parseFloat(style.fontSize)
      const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 600)
      if (ratio < (isLarge ? enoughWhenLarge : enough))
        troubles.push(
          `${ratio.toFixed(1)}: ${style.color} on ${back.join()} “${node.textContent.trim().slice(0, 20)}”`,
        )
    }
    return [...new Set(troubles)]
  })
}
