import { useState } from 'react'
import { registerInflow } from '@shared/inflow/contract'
import type { StationId } from '@shared/ids'
import { phoneCodeIn } from '@/lib/phone-code'
import { refreshMe } from '@/lib/refresh-me'
import { useSend } from '@/lib/use-send'
import { Button } from '@/ui/button'
import { ErrorState } from '@/ui/error-state'
import { filingIn } from './draft'
import { InflowForm } from './inflow-form'
import { inOwnWords, useDraft } from './use-draft'

interface RegisterFormProps {
  stationId: StationId
  code?: string
  onDone: () => void
}

/** The form on one's own phone: the number comes from WeChat at the last tap, or is typed by who wishes. */
export function RegisterForm({ stationId, code, onDone }: RegisterFormProps) {
  const { draft, change, inflowId } = useDraft()
  const { send, sending, problem } = useSend()
  const [types, setTypes] = useState(false)
  const wrong = inOwnWords(problem?.fields ?? {}, draft)

  async function register(number: { phone: string } | { phoneCode: string }) {
    const body = {
      ...{ inflowId: await inflowId(), stationId, ...filingIn(draft), ...number },
      ...(code !== undefined && { code }),
    }
    const sent = await send(registerInflow, { body, actingAs: 'self' })
    if (!sent) return
    await refreshMe(0)
    onDone()
  }
  async function byWechat(detail: unknown) {
    const phoneCode = phoneCodeIn(detail)
    if (phoneCode === undefined) setTypes(true)
    else await register({ phoneCode })
  }
  return (
    <>
      <InflowForm {...{ draft, change, wrong, asksPhone: types }} phoneHint="驿站和支部用这个号码联系您" />
      {problem && <ErrorState happened="没有交上去" kept="您填的都还在。" todo={problem.sentence} />}
      {types ? (
        <Button kind="primary" loading={sending} onClick={() => void register({ phone: draft.phone })}>
          提交登记
        </Button>
      ) : (
        <>
          <Button
            kind="primary"
            loading={sending}
            openType="getPhoneNumber|agreePrivacyAuthorization"
            onPhoneNumber={(detail) => void byWechat(detail)}
          >
            用微信手机号提交
          </Button>
          <Button kind="text" onClick={() => setTypes(true)}>
            自己填号码
          </Button>
        </>
      )}
    </>
  )
}
