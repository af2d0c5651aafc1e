import { useState } from 'react'
import { registerInflowOnPaper } from '@shared/inflow/contract'
import type { InflowId, StationId } from '@shared/ids'
import { currentVersion } from '@shared/privacy/notice'
import { Screen } from '@/components/screen'
import { WrongRole } from '@/components/wrong-role'
import { useGrant } from '@/lib/acting-as'
import { useSend } from '@/lib/use-send'
import { go } from '@/routes'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ChoiceField } from '@/ui/choice-field'
import { ErrorState } from '@/ui/error-state'
import { NowCard } from '@/ui/now-card'
import { StateTag } from '@/ui/state-tag'
import { ConsentPoints } from '@/components/consent/consent-points'
import { consentTexts } from '@shared/privacy/notice'
import { filingIn } from '../../form/draft'
import { InflowForm } from '../../form/inflow-form'
import { inOwnWords, useDraft } from '../../form/use-draft'

/** The host types in what somebody has written on paper. Works without a network: it goes out later. */
export default function PaperPage() {
  const stationId = useGrant()?.stationId
  return stationId ? <Paper stationId={stationId} /> : <WrongRole forWhom="驿站的同志" />
}

function Paper({ stationId }: { stationId: StationId }) {
  const { draft, change, inflowId } = useDraft()
  const { send, sending, problem } = useSend()
  const [how, setHow] = useState<'' | 'spoken' | 'written'>('')
  const [done, setDone] = useState<{ is: 'sent'; inflowId: InflowId } | { is: 'kept' }>()
  const [tried, setTried] = useState(false)
  const wrong = inOwnWords(problem?.fields ?? {}, draft)

  async function register() {
    setTried(true)
    if (how === '') return
    const id = await inflowId()
    const sent = await send(registerInflowOnPaper, {
      body: {
        ...{ inflowId: id, stationId, ...filingIn(draft), phone: draft.phone },
        consent: {
          ...{ how, noticeVersion: currentVersion('notice') },
          sensitiveVersion: currentVersion('sensitive'),
        },
      },
    })
    if (sent) setDone(sent.state === 'sent' ? { is: 'sent', inflowId: id } : { is: 'kept' })
  }
  if (done)
    return (
      <Screen>
        {done.is === 'sent' ? (
          <NowCard
            tag={<StateTag state="done">登记好了</StateTag>}
            title={draft.name}
            sentence="接着核实，再编入支部。本人以后可以用这个号码在自己的手机上接上。"
            button={{ label: '去核实', onClick: () => void go.toInflowInstead(done.inflowId) }}
          />
        ) : (
          <NowCard
            tag={<StateTag state="waiting">等网络</StateTag>}
            title="已为您存在手机里"
            sentence="现在没有网络，有网就自动发出，不用再填。"
            button={{ label: '回到今日', onClick: () => void go.toToday() }}
          />
        )}
      </Screen>
    )
  return (
    <Screen
      title="照纸上的填"
      subtitle="先把说明念给本人听，本人同意了再填"
      action={
        <>
          {problem && <ErrorState happened="没有交上去" kept="您填的都还在。" todo={problem.sentence} />}
          <Button kind="primary" loading={sending} onClick={() => void register()}>
            提交登记
          </Button>
        </>
      }
    >
      <Consent how={how} onChange={setHow} missing={tried && how === ''} />
      <InflowForm {...{ draft, change, wrong, asksPhone: true }} />
    </Screen>
  )
}

const ways = [
  { value: 'spoken', label: '念给本人听，口头同意' },
  { value: 'written', label: '本人在纸上签了字' },
] as const

interface ConsentProps {
  how: '' | 'spoken' | 'written'
  onChange: (how: 'spoken' | 'written') => void
  missing: boolean
}

function Consent({ how, onChange, missing }: ConsentProps) {
  const [reads, setReads] = useState(false)
  return (
    <>
      <Card flush>
        <ChoiceField
          label="本人同意了吗"
          value={how}
          options={ways}
          placeholder="请选"
          {...(missing && { error: '请先念给本人听，选怎么同意的' })}
          onChange={(value) => onChange(value === 'written' ? 'written' : 'spoken')}
        />
      </Card>
      {reads ? (
        (['notice', 'sensitive'] as const).map((kind) => (
          <Card key={kind} title={consentTexts[kind][0].title}>
            <ConsentPoints points={consentTexts[kind][0].points} />
          </Card>
        ))
      ) : (
        <Button kind="text" onClick={() => setReads(true)}>
          看要念的说明
        </Button>
      )}
    </>
  )
}
