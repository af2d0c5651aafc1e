import type { Phone } from './phone'

/** The longest page that a picture still shows whole. */
const longest = 4000

/** A picture of the page in front, as long as all that can be scrolled to; a sheet over it as it stands. */
export async function wholePicture(phone: Phone, path: string): Promise<void> {
  const { page } = phone
  await page.mouse.move(0, 0)
  const { overflow, covered } = await phone.front.evaluate((front) => {
    const hidden = [...front.querySelectorAll('*')]
      .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflowY))
      .map((element) => element.scrollHeight - element.clientHeight)
    return {
      overflow: Math.max(0, ...hidden),
      covered: front.querySelector('[aria-modal=true]') !== null,
    }
  })
  const before = page.viewportSize()
  if (before && overflow > 0 && !covered)
    await page.setViewportSize({ ...before, height: Math.min(longest, before.height + overflow) })
  await page.waitForFunction(() => document.fonts.status === 'loaded')
  await page.screenshot({ path, animations: 'disabled' })
}
