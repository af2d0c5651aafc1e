import { Refusal } from './refusal'
import type { State } from './state'

const minuteMs = 60_000
const dayMs = 86_400_000
// WeChat's day begins at midnight in China.
const chinaOffsetMs = 8 * 3_600_000

/** Counts one call under `name`; answers 45011 past `limit` calls in this minute. */
export function countPerMinute(state: State, name: string, limit: number): void {
  if (count(state, `${name}/minute`, Math.floor(state.now() / minuteMs)) > limit) throw new Refusal(45011)
}

/** Counts one call under `name`; answers 45009 past `limit` calls in this day of China. */
export function countPerDay(state: State, name: string, limit: number): void {
  const day = Math.floor((state.now() + chinaOffsetMs) / dayMs)
  if (count(state, `${name}/day`, day) > limit) throw new Refusal(45009)
}

function count(state: State, name: string, window: number): number {
  const counter = state.counters.get(name)
  const next = counter?.window === window ? counter.count + 1 : 1
  state.counters.set(name, { window, count: next })
  return next
}
