import { useState } from 'react'
import { changeLimits } from '@shared/county/contract'
import type { Limits } from '@shared/county/county'
import { limitsSchema } from '@shared/county/limits'
import type { WishLimits } from '@shared/wish/limits'
import * as v from 'valibot'
import { useOnline } from '@/lib/network'
import { useSend } from '@/lib/use-send'
import { go } from '@/routes'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ErrorState } from '@/ui/error-state'
import { TextField } from '@/ui/text-field'
import { WishLimitFields, wrongInWishes } from './wish-fields'
import { wishFieldsOf, wishLimitsIn } from './wish-words'
import { fieldsOf, limitKeys, limitsIn, limitWords, sayLimit } from './words'

const wrongNumber = '请填 1 到 366 的整数'

/** Which fields hold no number of days. */
function wrongIn(limits: Limits): Record<string, string> {
  const { issues = [] } = v.safeParse(limitsSchema, limits)
  return Object.fromEntries(
    issues.map((issue) => [
      String(issue.path?.[0].key),
      issue.path?.length === 1 && issue.path[0].key === 'arrivalAgainDays' ? '最多再提醒五次' : wrongNumber,
    ]),
  )
}

interface LimitsFormProps {
  version: number
  limits: Limits
  defaults: Limits
  wishLimits: WishLimits
  wishDefaults: WishLimits
}

/** The county's limits, to be changed. */
export function LimitsForm({ version, limits, defaults, wishLimits, wishDefaults }: LimitsFormProps) {
  const { send, sending, problem } = useSend()
  const online = useOnline()
  const [fields, setFields] = useState(() => fieldsOf(limits))
  const [wishes, setWishes] = useState(() => wishFieldsOf(wishLimits))
  const [wrong, setWrong] = useState<Record<string, string>>({})
  const errors = { ...problem?.fields, ...wrong }
  async function save() {
    const asked = limitsIn(fields)
    const askedOfWishes = wishLimitsIn(wishes)
    const found = { ...wrongIn(asked), ...wrongInWishes(askedOfWishes) }
    setWrong(found)
    if (Object.keys(found).length > 0) return
    if (await send(changeLimits, { body: { version, limits: asked, wishLimits: askedOfWishes } }))
      void go.back()
  }
  function backToDefaults() {
    setFields(fieldsOf(defaults))
    setWishes(wishFieldsOf(wishDefaults))
  }
  return (
    <>
      <Card flush>
        {limitKeys.map((key) => (
          <TextField
            key={key}
            label={limitWords[key].label}
            value={fields[key]}
            keyboard={key === 'arrivalAgainDays' ? 'text' : 'number'}
            maxLength={key === 'arrivalAgainDays' ? 30 : 3}
            error={errors[key]}
            hint={`${limitWords[key].hint}。默认：${sayLimit(key, defaults)}`}
            optional={key === 'arrivalAgainDays'}
            onChange={(text) => setFields((before) => ({ ...before, [key]: text }))}
          />
        ))}
      </Card>
      <WishLimitFields fields={wishes} defaults={wishDefaults} wrong={errors} onChange={setWishes} />
      <Button onClick={backToDefaults}>改回默认</Button>
      {problem && <ErrorState happened="没有存好" kept="您填的都还在。" todo={problem.sentence} />}
      {!online && <ErrorState happened="现在没有网络" todo="改办理期限要连上网络再办。" />}
      <Button kind="primary" disabled={!online} loading={sending} onClick={() => void save()}>
        存好
      </Button>
    </>
  )
}
