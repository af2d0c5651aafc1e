import { useState } from 'react'
import { bindInflow } from '@shared/inflow/contract'
import { ConsentsFirst } from '@/components/consent/consents-first'
import { Screen } from '@/components/screen'
import { phoneCodeIn } from '@/lib/phone-code'
import { refreshMe } from '@/lib/refresh-me'
import { useSend } from '@/lib/use-send'
import { go } from '@/routes'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ErrorState } from '@/ui/error-state'
import { NowCard } from '@/ui/now-card'
import { TextField } from '@/ui/text-field'

/** Who was registered on paper finds themselves by number and name. Nothing is shown before. */
export default function BindInflowPage() {
  const [done, setDone] = useState(false)
  return (
    <Screen>
      {done ? (
        <NowCard
          title="接上了"
          sentence="登记办到哪一步了，以后都在“我的登记”里看。"
          button={{ label: '看我的登记', onClick: () => void go.toMyInflowInstead() }}
        />
      ) : (
        <ConsentsFirst kinds={['notice', 'sensitive']}>
          <Find onDone={() => setDone(true)} />
        </ConsentsFirst>
      )}
    </Screen>
  )
}

function Find({ onDone }: { onDone: () => void }) {
  const { send, sending, problem } = useSend()
  const [name, setName] = useState('')
  const [withoutNumber, setWithoutNumber] = useState(false)
  async function find(detail: unknown) {
    const phoneCode = phoneCodeIn(detail)
    setWithoutNumber(phoneCode === undefined)
    if (phoneCode === undefined) return
    if (!(await send(bindInflow, { body: { phoneCode, name }, actingAs: 'self' }))) return
    await refreshMe(0)
    onDone()
  }
  return (
    <>
      <Card flush>
        <TextField
          label="您的姓名"
          value={name}
          placeholder="和登记时写的一样"
          maxLength={40}
          hint="先写姓名，再点下面的按钮"
          onChange={setName}
        />
      </Card>
      {withoutNumber && (
        <ErrorState happened="没有用微信手机号" todo="没关系，也可以请驿站的同志看一下登记办到哪一步了。" />
      )}
      {problem && <ErrorState happened="还没有接上" kept="您填的都还在。" todo={problem.sentence} />}
      <Button
        kind="primary"
        loading={sending}
        disabled={name.trim() === ''}
        openType="getPhoneNumber|agreePrivacyAuthorization"
        onPhoneNumber={(detail) => void find(detail)}
      >
        用微信手机号接上
      </Button>
    </>
  )
}
