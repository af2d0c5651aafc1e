import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Endpoint, Output } from '@shared/endpoint'
import type { Instant } from '@shared/time'
import { type ActingAs, useActingAs } from './acting-as'
import { callEndpoint } from './call-endpoint'
import { serverNow } from './clock'
import type { Input } from './exchange'
import { ApiError, sentenceOf, Unreachable } from './problem'
import { forgetRead, keepRead, readKept } from './read-cache'
import { refreshMe } from './refresh-me'
import { useLive } from './use-live'
import { sessionState, useMe } from './session'
import { useWhenShown } from './use-when-shown'

/** The endpoint's input, and on whose behalf if not whom the person acts as now. */
export type ReadInput<E extends Endpoint> = Input<E> & { actingAs?: ActingAs }

export interface Read<T> {
  /** The newest content, or the last known while a newer one is fetched. */
  data: T | undefined
  /** When `data` came from the server. */
  updatedAt: Instant | undefined
  /** Nothing to show yet, and it is on its way: show a quiet skeleton. Never true when there is `data`. */
  loading: boolean
  /** The sentence to show when the last try failed for another reason than the network. */
  error: string | undefined
  /** The last try found no network: `data`, if any, is from `updatedAt`. */
  offline: boolean
  refresh: () => Promise<void>
}

interface Held<T> {
  name: string
  data?: T
  updatedAt?: Instant
  problem?: unknown
}

/** The server says that it isn't there, or not theirs: what was kept must not be shown any longer. */
const isGone = (problem: unknown) =>
  problem instanceof ApiError && (problem.status === 404 || problem.status === 403)

/**
 * What an endpoint answers, for a page: the last known content from the phone at once, then the newest; read
 * again whenever the page comes back into view and whenever something has been sent.
 * @param input undefined: nothing is read yet
 * @param everyMs read again that often, ms, while the page is in front and has a network, until the server says
 *   that it isn't theirs to see
 */
export function useRead<E extends Endpoint>(
  endpoint: E,
  input: ReadInput<E> | undefined,
  everyMs?: number,
): Read<Output<E>> {
  const account = useMe()?.accountId
  const [as] = useActingAs()
  const actingAs = input?.actingAs ?? as
  const name =
    account &&
    input &&
    JSON.stringify([
      ...[account, actingAs, endpoint.name, input.params, input.query],
      ...(input.body === undefined ? [] : [input.body]),
    ])

  const kept = useMemo(() => (name === undefined ? undefined : heldByPhone(endpoint, name)), [endpoint, name])
  const [answered, setAnswered] = useState<Held<Output<E>>>()
  const newest = useRef<Held<Output<E>>>()
  const now = useRef({ name, input, actingAs, asked: 0 })
  Object.assign(now.current, { name, input, actingAs })

  const refresh = useCallback(async () => {
    const { name: asking, input: given, actingAs: by } = now.current
    if (asking === undefined || given === undefined) return
    const asked = ++now.current.asked
    const answer = await ask(endpoint, asking, { ...given, actingAs: by })
    const isOvertaken = now.current.asked !== asked || now.current.name !== asking
    // Nothing is drawn anew when there is nothing new.
    if (isOvertaken || (newest.current && isSame(newest.current, answer))) return
    newest.current = answer
    setAnswered(answer)
  }, [endpoint])

  useEffect(() => {
    if (name !== undefined) void refresh()
  }, [name, refresh])
  useWhenShown(refresh)

  const shown = answered?.name === name ? answered : kept
  const problem = shown?.problem
  useLive(refresh, input === undefined || isShutOut(problem) ? undefined : everyMs)
  return {
    data: shown?.data,
    updatedAt: shown?.updatedAt,
    loading: input !== undefined && shown?.data === undefined && problem === undefined,
    error: problem === undefined || problem instanceof Unreachable ? undefined : sentenceOf(problem),
    offline: problem instanceof Unreachable,
    refresh,
  }
}

/** Asking again by itself won't help: nobody is signed in, or it isn't theirs. */
const isShutOut = (problem: unknown) =>
  problem instanceof ApiError && (problem.status === 401 || problem.status === 403)

function isSame<T>(one: Held<T>, other: Held<T>): boolean {
  const looks = ({ name, data, problem }: Held<T>) =>
    JSON.stringify([name, data, problem === undefined ? '' : sentenceOf(problem)])
  return looks(one) === looks(other)
}

/** A page that keeps being refused doesn't ask who the person is each time. */
const askedOftenMs = 10_000

/** Asks the server, and falls back on what the phone keeps. */
async function ask<E extends Endpoint>(
  endpoint: E,
  name: string,
  input: ReadInput<E>,
): Promise<Held<Output<E>>> {
  try {
    const data = await callEndpoint(endpoint, input)
    const updatedAt = serverNow()
    // Who has left meanwhile leaves nothing on the phone.
    if (sessionState().is === 'open') keepRead(name, updatedAt, data)
    return { name, data, updatedAt }
  } catch (problem) {
    if (isGone(problem)) forgetRead(name)
    // Perhaps the role that the page is shown for has just ended.
    if (problem instanceof ApiError && problem.code === 'NOT_ALLOWED') void refreshMe(askedOftenMs)
    return { ...heldByPhone(endpoint, name), name, problem }
  }
}

function heldByPhone<E extends Endpoint>(endpoint: E, name: string): Held<Output<E>> {
  const schema: E['output'] = endpoint.output
  const kept = readKept(name, schema)
  return kept ? { name, data: kept.data, updatedAt: kept.at } : { name }
}
