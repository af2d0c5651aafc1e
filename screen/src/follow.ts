import { askToOpen, askWhatToShow, Unknown } from './ask'
import { type ServerClock, type Ticks } from './clock'
import { keep, type Kept, readKept } from './kept'
import type { Known } from './view'

/** How long until the server is asked again: while a host is awaited, while a code shows, after nothing came back. */
const everyMs = { waiting: 3_000, connected: 60_000, silence: 10_000 } as const

interface Surroundings {
  clock: ServerClock
  ticks: () => Ticks
  show: (known: Known) => void
  /** Resolves after so long, or sooner when something says that one should look. */
  pause: (ms: number) => Promise<void>
}

/** Where this screen stands between one question and the next. */
interface Standing {
  kept: Kept | undefined
  known: Known
}

async function open({ clock, ticks }: Surroundings, wasConnected: boolean): Promise<Standing> {
  const { screenId, secret, code, link, serverTime } = await askToOpen()
  clock.said(serverTime, ticks())
  return { kept: { screenId, secret }, known: { is: 'waiting', code, link, wasConnected } }
}

async function read(around: Surroundings, { kept, known }: Standing): Promise<Standing> {
  if (!kept) return open(around, false)
  const { state, shows, serverTime } = await askWhatToShow(kept.screenId, kept.secret)
  around.clock.said(serverTime, around.ticks())
  if (shows) return { kept, known: { is: 'connected', shows, heardAt: serverTime } }
  // Opened before it was switched off: that code isn't known here any more.
  if (state === 'waiting') return known.is === 'waiting' ? { kept, known } : open(around, false)
  return open(around, known.is !== 'waiting')
}

async function step(around: Surroundings, before: Standing): Promise<Standing> {
  return read(around, before).catch((problem: unknown) => {
    if (problem instanceof Unknown) return open(around, before.known.is === 'connected')
    throw problem
  })
}

/** Keeps the screen as the server says, for good. */
export async function follow(around: Surroundings): Promise<never> {
  let standing: Standing = { kept: readKept(), known: { is: 'starting' } }
  for (;;) {
    try {
      standing = await step(around, standing)
      keep(standing.kept)
      around.show(standing.known)
      await around.pause(standing.known.is === 'connected' ? everyMs.connected : everyMs.waiting)
    } catch {
      // What is known goes on for as long as its time lasts.
      if (standing.known.is === 'starting') around.show({ is: 'starting', problem: true })
      await around.pause(everyMs.silence)
    }
  }
}
