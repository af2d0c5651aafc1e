import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Phone } from '../../e2e/steps/phone'
import type { Seen } from '../../e2e/steps/walk'
import { fromRoot } from '../../local/project-root'

const folder = fromRoot('screenshots', 'walk')

/** Keeps account of a walk: a picture of each step, and the requests that it took. */
export interface Journal {
  seen: Seen
  steps: () => number
  requests: () => number
  /** The step that took the most requests, and how many. */
  most: () => string
}

/** Starts a journal; pictures go to the ignored folder `screenshots/walk/`. */
export function startJournal(): Journal {
  mkdirSync(folder, { recursive: true })
  const before = new Map<Phone, number>()
  const steps: { step: string; requests: number }[] = []
  return {
    seen: async (step, phone) => {
      const requests = await phone.requests()
      steps.push({ step, requests: requests - (before.get(phone) ?? 0) })
      before.set(phone, requests)
      const number = String(steps.length).padStart(2, '0')
      await phone.page.screenshot({
        path: join(folder, `${number} ${phone.person.name} ${step}.png`),
        animations: 'disabled',
      })
    },
    steps: () => steps.length,
    requests: () => steps.reduce((sum, { requests }) => sum + requests, 0),
    most: () => {
      const [most] = [...steps].sort((one, other) => other.requests - one.requests)
      return most ? `${most.requests} (${most.step})` : '0'
    },
  }
}
