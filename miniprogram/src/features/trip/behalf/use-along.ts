import { useEffect, useRef, useState } from 'react'
import type { AccountId } from '@shared/ids'
import { fileTripOnBehalf } from '@shared/trip/contract'
import { send } from '@/lib/outbox'
import { ApiError, wholeSentenceOf } from '@/lib/problem'
import { type Along, behalfSlot, type Draft, onBehalfOf } from './behalf-draft'
import type { BehalfBody } from './use-behalf'

/** What became of the trip of whoever goes along. */
export interface AlongFiled {
  along: Along
  /** It waits on the phone for the network. */
  kept?: boolean
  /** Why it wasn't filed; absent: it was, or waits. */
  sentence?: string
}

function sentenceFor({ name }: Along, problem: unknown): string {
  if (!(problem instanceof ApiError)) return wholeSentenceOf(problem)
  if (problem.code === 'TRIP_ALREADY_OPEN') return `${name}已经有一次外出在办，有变化的在那次里改`
  return problem.fields?.['phone'] ? `名册里没有${name}的号码，请填上在外的电话` : wholeSentenceOf(problem)
}

/**
 * Files the same trip for who goes along, with a source and a consent of their own, into their own branch. One that is
 * refused says so of its own and stands in their form, filled in.
 */
export function useAlong(account: AccountId) {
  const [filed, setFiled] = useState<AlongFiled>()
  const here = useRef(true)
  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
    }
  }, [])

  /** @param body the trip of whom they go with */
  async function file(along: Along, body: BehalfBody, draft: Draft): Promise<AlongFiled> {
    const [onBehalf, { tripId, memberId, phone }] = [onBehalfOf(along), along]
    if (!onBehalf || !tripId) throw new Error('asked for before it is whole')
    const store = behalfSlot(account, memberId)
    const { regionCode, place, address, reason, leaveOn, returnOn } = draft
    const { source, relation, consent } = along
    store.keep({
      ...{ tripId, regionCode, place, address, reason, leaveOn, phone, source, relation, consent },
      ...(returnOn && { returnOn }),
    })
    const { phone: _own, more: _ownMore, tripId: together, ...same } = body
    const theirs = { ...same, tripId, memberId, onBehalf, together, ...(phone !== '' && { phone }) }
    const became = await sent(along, theirs)
    if (became.sentence === undefined && !became.kept) store.remove()
    setFiled(became)
    return became
  }

  async function sent(along: Along, body: BehalfBody): Promise<AlongFiled> {
    try {
      const answer = await send(fileTripOnBehalf, { body, stillThere: () => here.current })
      return { along, kept: answer.state === 'kept' }
    } catch (problem) {
      return { along, sentence: sentenceFor(along, problem) }
    }
  }
  return { file, filed }
}
