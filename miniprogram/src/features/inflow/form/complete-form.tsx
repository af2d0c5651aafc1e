import { useState } from 'react'
import { completeInflow } from '@shared/inflow/contract'
import type { InflowView } from '@shared/inflow/schema'
import { useSend } from '@/lib/use-send'
import { Button } from '@/ui/button'
import { ErrorState } from '@/ui/error-state'
import { draftOf, filingIn } from './draft'
import { InflowForm } from './inflow-form'
import { inOwnWords } from './use-draft'

/** The same form again for what lacked something. Numbers and addresses are sealed, so they are asked for anew. */
export function CompleteForm({ inflow, onDone }: { inflow: InflowView; onDone: () => void }) {
  const [draft, setDraft] = useState(() => draftOf(inflow))
  const { send, sending, problem } = useSend()
  async function complete() {
    const body = { ...filingIn(draft), phone: draft.phone }
    if (await send(completeInflow, { params: { inflowId: inflow.inflowId }, body })) onDone()
  }
  return (
    <>
      <InflowForm
        draft={draft}
        change={(part) => setDraft((before) => ({ ...before, ...part }))}
        wrong={inOwnWords(problem?.fields ?? {}, draft)}
        asksPhone
        phoneHint={`登记的是 ${inflow.phone ?? '（没有）'}，请再填一遍`}
      />
      {problem && <ErrorState happened="没有交上去" kept="您填的都还在。" todo={problem.sentence} />}
      <Button kind="primary" loading={sending} onClick={() => void complete()}>
        补好了，再提交
      </Button>
    </>
  )
}
