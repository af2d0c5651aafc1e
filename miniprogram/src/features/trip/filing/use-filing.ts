import { useRef, useState } from 'react'
import type { AccountId } from '@shared/ids'
import type { FilingInput } from '@shared/trip/schema'
import { today } from '@/lib/clock'
import { type Changed, type Draft, type Field, type FieldErrors, fields, judge } from './draft'
import { type Changes, type DraftOf, draftStore } from './draft-store'

export interface Filing {
  draft: Draft
  /** Changes what is in the form; if there is room it is on the phone before the person can leave. */
  change: (changes: Changes) => void
  /** The person is done with a field, so what is wrong with it may be said. */
  leave: (field: Field) => void
  wrong: FieldErrors
  /** The filing as it is sent; undefined while something is wrong, which is then said at every field. */
  finish: () => FilingInput | undefined
  /** It was sent, or isn't wanted any more: the phone needs it no longer. */
  discard: () => void
  /** Something has been filled in that the phone keeps; `resumed`: already when the form was opened. */
  begun: boolean
  resumed: boolean
}

/**
 * The form's content: what is known already, under what the person changed.
 * @param known everything known beforehand; it may still arrive while the form is open
 * @param of for whom it is; and the trip that came back, which complains at once about what is missing
 * @param changed the trip that is changed, as it was filed
 */
export function useFiling(account: AccountId, known: Draft, of: DraftOf, changed?: Changed): Filing {
  const { completing } = of
  const store = draftStore(account, of)
  const [changes, setChanges] = useState<Changes>(() => store.read() ?? {})
  // Several changes may come before the form is drawn again, and the phone may be too full to keep them.
  const newest = useRef(changes)
  const [left, setLeft] = useState<readonly Field[]>(completing ? fields : [])
  const draft = { ...known, ...changes }
  const judged = judge(draft, today(), changed)
  const begun = Object.keys(changes).some((key) => key !== 'tripId')
  const [resumed, setResumed] = useState(begun)
  const wrong = 'wrong' in judged ? judged.wrong : {}
  return {
    draft,
    change: (next) => {
      newest.current = { ...newest.current, ...next }
      store.keep(newest.current)
      setChanges(newest.current)
    },
    leave: (field) => setLeft((before) => [...before, field]),
    wrong: Object.fromEntries(Object.entries(wrong).filter(([field]) => left.some((one) => one === field))),
    finish: () => {
      setLeft(fields)
      return 'filing' in judged ? judged.filing : undefined
    },
    discard: () => {
      store.remove()
      newest.current = {}
      setChanges(newest.current)
      setLeft(completing ? fields : [])
      setResumed(false)
    },
    ...{ begun, resumed },
  }
}
