import type { SendProblem } from '@/lib/use-send'
import { Button } from '@/ui/button'
import { ErrorState } from '@/ui/error-state'
import { go } from '@/routes'

interface SubmitFilingProps {
  label: string
  problem: SendProblem | undefined
  sending: boolean
  /** There is nothing to send yet. */
  idle?: boolean
  onSubmit: () => Promise<void>
}

/** The form's one button, with what went wrong above it. */
export function SubmitFiling({ label, problem, sending, idle = false, onSubmit }: SubmitFilingProps) {
  return (
    <>
      {problem && <ErrorState happened="没有交上去" kept="您填的都还在。" todo={problem.sentence} />}
      {problem?.code === 'CONSENT_NEEDED' && (
        <Button onClick={() => void go.toConsents()}>看说明，再决定</Button>
      )}
      <Button kind="primary" loading={sending} disabled={idle} onClick={() => void onSubmit()}>
        {label}
      </Button>
    </>
  )
}
