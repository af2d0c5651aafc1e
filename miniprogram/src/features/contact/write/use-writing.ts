import { useState } from 'react'
import type { PersonId } from '@shared/contact/person'
import { logContact } from '@shared/contact/contract'
import type { ContactNote, ContactTopic, ContactWay } from '@shared/contact/schema'
import type { ContactId } from '@shared/ids'
import type { Day } from '@shared/time'
import { today } from '@/lib/clock'
import { newId } from '@/lib/random'
import { useSend } from '@/lib/use-send'

/** A form as it is filled in. */
export interface Draft {
  /** Absent: today. */
  on: Day | undefined
  how: ContactWay | undefined
  topics: readonly ContactTopic[]
  topic: string
  difficulty: string
  followUp: string
  followUpOn: Day | undefined
}

/** What is written in a form, without what was left empty. */
function noteOf(
  { on, topics, topic, difficulty, followUp, followUpOn }: Draft,
  how: ContactWay,
): ContactNote {
  const texts = Object.entries({ topic, difficulty, followUp }).flatMap(([field, text]) =>
    text.trim() === '' ? [] : [[field, text.trim()] as const],
  )
  return {
    ...{ on: on ?? today(), how },
    ...(topics.length > 0 && { topics: [...topics] }),
    ...Object.fromEntries(texts),
    ...(followUpOn && { followUpOn }),
  }
}

/** The form of one contact: what is in it, and writing it down. */
export function useWriting(
  memberId: PersonId,
  filled: Partial<Draft>,
  corrects: { contactId: ContactId; on: Day } | undefined,
) {
  const { send, sending, problem } = useSend()
  const [contactId] = useState(() => newId('contact'))
  const [draft, setDraft] = useState<Draft>({
    ...{ on: undefined, how: undefined, topics: [], topic: '', difficulty: '', followUp: '' },
    ...{ followUpOn: undefined },
    ...filled,
  })
  const [written, setWritten] = useState<'sent' | 'kept'>()
  const change = (changed: Partial<Draft>) => setDraft((before) => ({ ...before, ...changed }))
  async function save(changed: Partial<Draft> = {}) {
    const { how, ...rest } = { ...draft, ...changed }
    if (!how) return
    const body = {
      ...{ contactId: await contactId, ...noteOf({ ...rest, how }, how) },
      ...(corrects && { corrects }),
    }
    setWritten((await send(logContact, { params: { memberId }, body }))?.state)
  }
  return { draft, change, save, sending, problem, written }
}
