import { guard } from '../diagnostics'

type Listener = (data: unknown) => void

/** The events of `wx.onX` and `wx.offX`. */
export class Events {
  private readonly listeners = new Map<string, Set<Listener>>()

  /** The pair `onName`, `offName`. */
  apis(...names: string[]): Record<string, (listener?: Listener) => void> {
    return Object.fromEntries(
      names.flatMap((name) => {
        const set = new Set<Listener>()
        this.listeners.set(name, set)
        return [
          [
            `on${name}`,
            (listener?: Listener) => {
              if (listener) set.add(listener)
            },
          ],
          [
            `off${name}`,
            (listener?: Listener) => {
              if (listener) set.delete(listener)
              else set.clear()
            },
          ],
        ]
      }),
    )
  }

  emit(name: string, data: unknown): void {
    for (const listener of [...(this.listeners.get(name) ?? [])]) guard(`on${name}`, () => listener(data))
  }
}
