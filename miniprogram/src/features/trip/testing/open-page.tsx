import { fireEvent, render } from '@testing-library/react'
import type { ComponentType } from 'react'
import { logIn, whoAmI } from '@shared/account/contract'
import type { Me } from '@shared/account/schema'
import { sessionOf } from '@/testing/people'
import { startApp } from '@/testing/start-app'

/** A phone of that person, freshly started; the server's clock stands at 10:00 on 22 November 2026 in Shanghai. */
export async function phoneOf(me: Me, storage?: Map<string, unknown>) {
  const { phone } = await startApp(storage)
  phone.serverTime = '2026-11-22T02:00:00.000Z'
  phone.answer(logIn, sessionOf(me))
  phone.answer(whoAmI, me)
  return phone
}

/** Opens a page with the parameters of its address. */
export async function openPage(
  load: () => Promise<{ default: ComponentType }>,
  params: Record<string, string> = {},
) {
  const { phone } = await import('@/testing/phone')
  phone.router.params = params
  const { default: Page } = await load()
  return render(<Page />)
}

/** How often the thumb came down. */
export const thumb = { taps: 0 }

/** Taps something. */
export function tap(element: HTMLElement) {
  thumb.taps++
  fireEvent.click(element)
}
