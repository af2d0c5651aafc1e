import Taro from '@tarojs/taro'
import type * as v from 'valibot'
import { useState } from 'react'
import { acceptInvitation, readInvitation } from '@shared/grant/contract'
import type { invitationSchema } from '@shared/grant/schema'
import { typedCode } from '@shared/secret-code'
import { Screen } from '@/components/screen'
import { refreshMe } from '@/lib/refresh-me'
import { useMe } from '@/lib/session'
import { useSend } from '@/lib/use-send'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ErrorState } from '@/ui/error-state'
import { NowCard } from '@/ui/now-card'
import { StateTag } from '@/ui/state-tag'
import { TextField } from '@/ui/text-field'
import { go } from '@/routes'
import { OfferedRole } from '../../invitation/offered-role'

type Offered = v.InferOutput<typeof invitationSchema>

/** Taking up a role by the code that its giver has handed over. */
export default function InvitationPage() {
  const { send, sending, problem } = useSend()
  const [typed, setTyped] = useState('')
  const [offered, setOffered] = useState<Offered>()
  const [state, setState] = useState<string>()
  const onRoster = useMe()?.member !== undefined
  const [name, setName] = useState('')
  const body = { code: typedCode(typed) }

  async function read() {
    const sent = await send(readInvitation, { body, actingAs: 'self' })
    if (sent?.state === 'sent') setOffered(sent.receipt)
  }
  async function accept() {
    const sent = await send(acceptInvitation, {
      body: { ...body, ...(!onRoster && { name: name.trim() }) },
      actingAs: 'self',
    })
    if (sent?.state !== 'sent') return
    setState(sent.receipt.state)
    await refreshMe(0)
  }
  async function scan() {
    const scanned = await Taro.scanCode({ scanType: ['qrCode'] }).catch(() => undefined)
    if (scanned) setTyped(scanned.result)
  }

  if (state !== undefined)
    return (
      <Screen>
        <Accepted state={state} />
      </Screen>
    )
  return (
    <Screen title={offered ? '请您看清楚再接受' : '有人给了您邀请码'}>
      {offered ? (
        <>
          <OfferedRole offered={offered} />
          {offered.needsSecondPerson && (
            <Card title="要两个人一起">
              全县头两位管理员要由两个人各用一个邀请码。您接受以后，要等另一位也接受了，两位才同时生效。
            </Card>
          )}
          {!onRoster && (
            <Card flush>
              <TextField
                label="您的姓名"
                value={name}
                maxLength={20}
                hint="写真名，2 到 20 个字。管这里的同志在“谁在负责”里看得到"
                error={problem?.fields.name}
                onChange={setName}
              />
            </Card>
          )}
          {problem && !problem.fields.name && <ErrorState happened="没有接受成" todo={problem.sentence} />}
          <Button
            kind="primary"
            loading={sending}
            disabled={!onRoster && name.trim().length < 2}
            onClick={() => void accept()}
          >
            接受
          </Button>
          <Button disabled={sending} onClick={() => setOffered(undefined)}>
            先不接受
          </Button>
        </>
      ) : (
        <>
          <Card flush>
            <TextField
              label="邀请码"
              value={typed}
              placeholder="16 位，大小写都可以"
              maxLength={40}
              onChange={setTyped}
            />
          </Card>
          {problem && <ErrorState happened="没有打开邀请" kept="您填的还在。" todo={problem.sentence} />}
          <Button kind="primary" loading={sending} disabled={typed.trim() === ''} onClick={() => void read()}>
            看看是什么
          </Button>
          <Button onClick={() => void scan()}>扫一扫邀请码</Button>
        </>
      )}
    </Screen>
  )
}

function Accepted({ state }: { state: string }) {
  const isWaiting = state !== 'given'
  const words = {
    waits_for_second:
      '您的这一份记下了。等另一位同志也用自己的邀请码接受了，两位一起生效，那时这里会多出这个身份。',
    to_confirm: '您的这一份记下了。等县里另一位管理员确认以后生效，那时这里会多出这个身份。',
  }
  const text = Object.entries(words).find(([known]) => known === state)?.[1] ?? words.to_confirm
  return (
    <NowCard
      tag={<StateTag state={isWaiting ? 'waiting' : 'done'}>{isWaiting ? '还差一位' : '接受了'}</StateTag>}
      title={isWaiting ? '还没有生效' : '您有了新的身份'}
      sentence={isWaiting ? text : '在“今日”最上面换身份，就能办这个身份的事。'}
      button={{ label: '回到今日', onClick: () => void go.toToday() }}
    />
  )
}
