import { useEffect, useRef, useState } from 'react'
import type { AccountId, TripId } from '@shared/ids'
import { fileTrip } from '@shared/trip/contract'
import type { FilingInput } from '@shared/trip/schema'
import type { ActingForMember } from '@/lib/acting-as'
import { send } from '@/lib/outbox'
import { ApiError, wholeSentenceOf } from '@/lib/problem'
import { newId } from '@/lib/random'
import type { Companion } from './companions'
import type { Draft } from './draft'
import { draftStore } from './draft-store'

/** What became of the trip of somebody who leaves along. */
export interface Joined {
  companion: Companion
  /** It waits on the phone for the network. */
  kept?: boolean
  /** Why it wasn't filed; absent: it was, or waits. */
  sentence?: string
}

const sentenceFor = ({ name }: Companion, problem: unknown): string =>
  problem instanceof ApiError && problem.code === 'TRIP_ALREADY_OPEN'
    ? `${name}已经有一次外出在办，办完或撤回后才能再报`
    : wholeSentenceOf(problem)

/**
 * Files the same trip for those who leave along, each in their own name and into their own branch; one that is
 * refused says so of its own and stands in their form, filled in.
 */
export function useJointFiling(account: AccountId) {
  const [joined, setJoined] = useState<readonly Joined[]>([])
  const here = useRef(true)
  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
    }
  }, [])

  async function fileFor(companion: Companion, filing: FilingInput, draft: Draft, together: TripId) {
    const { actingAs } = companion
    const store = draftStore(account, { actingAs })
    const tripId = await newId('trip')
    const { phone: _own, more: _ownMore, ...theirs } = filing
    const { regionCode, place, address, reason, leaveOn, returnOn } = draft
    store.keep({ tripId, regionCode, place, address, reason, leaveOn, returnOn })
    const body = { tripId, ...theirs, together }
    try {
      const stillThere = () => here.current
      const sent = await send(fileTrip, { body, actingAs, stillThere })
      if (sent.state === 'sent') store.remove()
      return { companion, kept: sent.state === 'kept' }
    } catch (problem) {
      return { companion, sentence: sentenceFor(companion, problem) }
    }
  }

  /** @returns what became of each */
  async function file(
    companions: readonly Companion[],
    filing: FilingInput,
    draft: Draft,
    together: TripId,
  ): Promise<readonly Joined[]> {
    const all = await Promise.all(companions.map((one) => fileFor(one, filing, draft, together)))
    setJoined(all)
    return all
  }
  return { file, joined }
}

/** Those whose trip was filed. */
export const filedOf = (joined: readonly Joined[]): ActingForMember[] =>
  joined.filter(({ sentence }) => sentence === undefined).map(({ companion }) => companion.actingAs)
