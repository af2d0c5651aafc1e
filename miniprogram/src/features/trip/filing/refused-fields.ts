import { useState } from 'react'
import type { SendProblem } from '@/lib/use-send'
import { byField, type Draft, type FieldErrors, fields, valueOf } from './draft'

/** What the server found wrong, by field, as long as the field is as it was sent. */
export function useRefusedFields(problem: SendProblem | undefined, draft: Draft): FieldErrors {
  const [refused, setRefused] = useState({ problem, draft })
  if (refused.problem !== problem) setRefused({ problem, draft })
  const said = byField(problem?.fields ?? {})
  return Object.fromEntries(
    fields.flatMap((field) =>
      said[field] && valueOf(draft, field) === valueOf(refused.draft, field) ? [[field, said[field]]] : [],
    ),
  )
}
