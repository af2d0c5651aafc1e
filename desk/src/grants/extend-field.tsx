import { useState } from 'react'
import * as v from 'valibot'
import { deputyDays, termDays } from '@shared/grant/rules'
import type { GrantRow } from '@shared/grant/schema'
import { addDays, type Day, dayOf, daySchema } from '@shared/time'
import { today } from '../lib/now'

interface ExtendFieldProps {
  row: GrantRow
  label: string
  busy: boolean
  onExtend: (until: Day) => void
}

/** Until which day a role goes on: later than now, and a whole term at most. */
export function ExtendField({ row, label, busy, onExtend }: ExtendFieldProps) {
  const [text, setText] = useState('')
  const until = v.safeParse(daySchema, text)
  const now = today()
  return (
    <div className="row">
      <input
        type="date"
        aria-label={label}
        value={text}
        min={row.expiresAt && dayOf(row.expiresAt)}
        max={addDays(now, (row.deputy ? deputyDays : termDays) - 1)}
        onChange={({ target }) => setText(target.value)}
      />
      <button
        className="small primary"
        disabled={busy || !until.success}
        aria-label={`确定${label}`}
        onClick={() => until.success && onExtend(until.output)}
      >
        确定延长
      </button>
    </div>
  )
}
