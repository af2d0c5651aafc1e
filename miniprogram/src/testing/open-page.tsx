import { act, fireEvent, render } from '@testing-library/react'
import type { ComponentType } from 'react'
import { logIn, whoAmI } from '@shared/account/contract'
import type { Me } from '@shared/account/schema'
import { sessionOf } from './people'
import { startApp } from './start-app'

/** 10:00 on 22 November 2026 in Shanghai: where the server's clock stands in tests of pages. */
export const testNow = '2026-11-22T02:00:00.000Z'

/** A phone of that person, freshly started. */
export async function phoneOf(me: Me, storage?: Map<string, unknown>) {
  const started = await startApp(storage)
  started.phone.serverTime = testNow
  started.phone.answer(logIn, sessionOf(me))
  started.phone.answer(whoAmI, me)
  return started
}

/** Opens a page with the parameters of its address. */
export async function openPage(
  load: () => Promise<{ default: ComponentType }>,
  params: Record<string, string> = {},
) {
  const { phone } = await import('./phone')
  phone.router.params = params
  const { default: Page } = await load()
  // What is on its way when the page opens arrives before the test goes on.
  return act(() => Promise.resolve(render(<Page />)))
}

/** Taps something. */
export const tap = (element: HTMLElement) => fireEvent.click(element)

/** Turns one of WeChat's wheels: what it puts into the event's `detail`. */
export async function turnWheel(wheel: HTMLElement, detail: unknown) {
  // The page has its own copy of the tags since the phone was started anew.
  const { choose } = await import('./components')
  act(() => choose(wheel, detail))
}
