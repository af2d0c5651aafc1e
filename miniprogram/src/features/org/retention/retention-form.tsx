import { useState } from 'react'
import { changeLimits } from '@shared/county/contract'
import type { Limits } from '@shared/county/county'
import type { Retention } from '@shared/privacy/retention'
import { useOnline } from '@/lib/network'
import { useSend } from '@/lib/use-send'
import { go } from '@/routes'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Dialog } from '@/ui/dialog'
import { ErrorState } from '@/ui/error-state'
import { TextField } from '@/ui/text-field'
import { fieldsOf, periods, retentionIn, type RetentionFields, retentionWords, wrongIn } from './words'

interface RetentionFormProps {
  version: number
  limits: Limits
  retention: Retention
  longest: Retention
}

/** How long a county keeps things, to be made shorter; what that deletes is said before. */
export function RetentionForm({ version, limits, retention, longest }: RetentionFormProps) {
  const { send, sending, problem } = useSend()
  const online = useOnline()
  const [fields, setFields] = useState(() => fieldsOf(retention))
  const [wrong, setWrong] = useState<Partial<RetentionFields>>({})
  const [asking, ask] = useState(false)
  const wanted = retentionIn(fields)

  function check() {
    const found = wrongIn(wanted, longest)
    setWrong(found)
    if (Object.keys(found).length > 0) return
    if (periods.some((key) => wanted[key] < retention[key])) ask(true)
    else void save()
  }
  async function save() {
    const sent = await send(changeLimits, { body: { version, limits, retention: wanted } })
    ask(false)
    if (sent) void go.back()
  }
  return (
    <>
      <Card flush>
        {periods.map((key) => (
          <TextField
            key={key}
            label={retentionWords[key].label}
            value={fields[key]}
            keyboard="number"
            maxLength={4}
            error={wrong[key]}
            hint={`${retentionWords[key].hint}，最长 ${longest[key]} 天`}
            onChange={(text) => setFields((before) => ({ ...before, [key]: text }))}
          />
        ))}
      </Card>
      {problem && <ErrorState happened="没有存好" kept="您填的都还在。" todo={problem.sentence} />}
      {!online && <ErrorState happened="现在没有网络" todo="改这里要连上网络再办。" />}
      <Button kind="primary" disabled={!online} loading={sending} onClick={check}>
        存好
      </Button>
      <Dialog
        open={asking}
        title="改短了，到日子的就删"
        message="早就办完、超过新天数的外出，今天夜里就开始删，删了找不回来。"
        confirm={{ label: '改短', danger: true, loading: sending, onClick: () => void save() }}
        onClose={() => ask(false)}
      />
    </>
  )
}
