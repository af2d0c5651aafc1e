import { useRef, useState } from 'react'
import type { FieldErrors } from '@shared/errors'
import type { InflowId } from '@shared/ids'
import { newId } from '@/lib/random'
import { type Draft, emptyDraft } from './draft'

/** What is typed, what was found wrong with it, and the id that it gets: the same one however often it is sent. */
export function useDraft(start: Draft = emptyDraft) {
  const [draft, setDraft] = useState(start)
  const id = useRef<InflowId>()
  return {
    draft,
    change: (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part })),
    inflowId: async () => (id.current ??= await newId('inflow')),
  }
}

/** The sentences of the schema for fields that were left empty say what to do; some need their own. */
export const inOwnWords = (wrong: FieldErrors, draft: Draft): FieldErrors => ({
  ...wrong,
  ...(wrong.cameOn !== undefined && draft.cameOn === '' && { cameOn: '请选哪天来的' }),
  ...(wrong['home.regionCode'] !== undefined && { 'home.regionCode': '请选到区县一级' }),
  ...(wrong['home.orgName'] !== undefined && draft.orgName === '' && { 'home.orgName': '请写原来的支部' }),
})
