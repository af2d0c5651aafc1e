import { useState } from 'react'
import * as v from 'valibot'
import type { OrgId } from '@shared/ids'
import type { OrgNameInTree } from '@shared/org/views'
import { startSweep } from '@shared/sweep/contract'
import { addDays, daySchema } from '@shared/time'
import { today } from '@/lib/clock'
import { newId } from '@/lib/random'
import { useSend } from '@/lib/use-send'
import { sayDay } from '@/lib/words'
import { go } from '@/routes'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ChoiceField } from '@/ui/choice-field'
import { DateField } from '@/ui/date-field'
import { ErrorState } from '@/ui/error-state'
import { TextField } from '@/ui/text-field'
import { ScopeChoice } from './scope-choice'
import { everybody, whomOf, whomOptions } from './whom-choice'

const usualDays = 14
const mostDays = 366
interface StartFormProps {
  orgId: OrgId
  /** Those directly below. */
  below: readonly OrgNameInTree[]
}

/** What a sweep is called, who is asked after, in which branches, and by when. */
export function StartForm({ orgId, below }: StartFormProps) {
  const now = today()
  const [title, setTitle] = useState('')
  const [whom, setWhom] = useState<string>(everybody)
  const [scope, setScope] = useState<OrgId[]>([])
  const [dueOn, setDueOn] = useState(addDays(now, usualDays))
  const [sweepId] = useState(() => newId('sweep'))
  const { send, sending, problem } = useSend()
  const wrong = problem?.fields ?? {}
  async function start() {
    const id = await sweepId
    const body = {
      ...{ sweepId: id, orgId, title: title.trim(), dueOn },
      ...{ scope: scope.length > 0 ? scope : [orgId], whom: whomOf(whom) },
    }
    if (await send(startSweep, { body })) await go.toSweepProgressInstead(id)
  }
  return (
    <>
      <Card flush>
        <TextField
          label="名称"
          value={title}
          placeholder="比如：冬季摸排"
          maxLength={30}
          error={wrong.title}
          onChange={setTitle}
        />
        <ChoiceField label="问哪些人" value={whom} options={whomOptions} onChange={setWhom} />
        <DateField
          label="哪天前"
          value={dueOn}
          text={sayDay(dueOn, now)}
          from={now}
          to={addDays(now, mostDays)}
          error={wrong.dueOn}
          onChange={(text) => {
            const day = v.safeParse(daySchema, text)
            if (day.success) setDueOn(day.output)
          }}
        />
      </Card>
      <ScopeChoice below={below} chosen={scope} onChange={setScope} />
      {problem && <ErrorState happened="没有发起" kept="您填的都还在。" todo={problem.sentence} />}
      <Button kind="primary" loading={sending} disabled={title.trim() === ''} onClick={() => void start()}>
        发到各支部
      </Button>
    </>
  )
}
