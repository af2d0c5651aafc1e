import { useState } from 'react'
import type { PersonId } from '@shared/contact/person'
import { logContact } from '@shared/contact/contract'
import { today } from '@/lib/clock'
import { newId } from '@/lib/random'
import { type SendProblem, useSend } from '@/lib/use-send'

interface Safe {
  /** Writes down that all is well, as of a call today. */
  say: (memberId: PersonId) => Promise<void>
  /** Of whom it has been said here, and whether it still waits on the phone. */
  said: ReadonlyMap<PersonId, 'sent' | 'kept'>
  /** For whom it is on its way. */
  saying: PersonId | undefined
  problem: SendProblem | undefined
}

/** 平安: one tap writes down a call with nothing to tell. */
export function useSafe(): Safe {
  const { send, sending, problem } = useSend()
  const [said, setSaid] = useState<Safe['said']>(new Map())
  const [latest, setLatest] = useState<PersonId>()
  async function say(memberId: PersonId) {
    setLatest(memberId)
    const body = { contactId: await newId('contact'), on: today(), how: 'phone', topics: ['safe'] } as const
    const sent = await send(logContact, { params: { memberId }, body: { ...body, topics: [...body.topics] } })
    if (sent) setSaid((before) => new Map(before).set(memberId, sent.state))
  }
  return { say, said, saying: sending ? latest : undefined, problem }
}
