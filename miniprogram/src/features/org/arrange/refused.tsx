import type { SendProblem } from '@/lib/use-send'
import { Button } from '@/ui/button'
import { ErrorState } from '@/ui/error-state'
import { go } from '@/routes'

/** Those that are settled by looking at how the organisation stands now. */
const lookAgain: readonly (string | undefined)[] = [
  'CHANGED_MEANWHILE',
  'ORG_CLOSED',
  'ORG_CHANGE_PLANNED',
  'ORG_PLANS_COLLIDE',
  'ORG_HAS_CHILDREN',
  'ORG_HAS_MEMBERS',
  'NOT_ALLOWED',
]

/** Why a change was refused and what to do, beside the button; nothing when only a field is wrong. */
export function Refused({ problem }: { problem: SendProblem | undefined }) {
  if (!problem || Object.keys(problem.fields).length > 0) return null
  return (
    <>
      <ErrorState happened="没有办成" kept="您填的都还在。" todo={problem.sentence} />
      {lookAgain.includes(problem.code) && <Button onClick={() => void go.back()}>看看组织现在的样子</Button>}
    </>
  )
}
