import { useState } from 'react'
import type { FieldErrors } from '@shared/errors'
import type { WishId } from '@shared/ids'
import { wishConsents } from '@shared/privacy/notice'
import { submitWish } from '@shared/wish/contract'
import { useConsentsFirst } from '@/components/consent/consents-first'
import { Screen } from '@/components/screen'
import { today } from '@/lib/clock'
import { useMe } from '@/lib/session'
import { useSend } from '@/lib/use-send'
import { go } from '@/routes'
import { Button } from '@/ui/button'
import { ErrorState } from '@/ui/error-state'
import { NowCard } from '@/ui/now-card'
import { StateTag } from '@/ui/state-tag'
import { type Asker, NotAgreed, useAsker } from '../../asks-for'
import { Emergency } from '../../emergency'
import { filingOf, firstStep } from '../../filing/draft'
import { useDraft } from '../../filing/use-draft'
import { isHere, NotHereYet } from '../../not-here-yet'
import { HowFields, WhatFields } from '../../filing/wish-fields'

/**
 * A wish of one's own, or for mother next door, in two steps; or for whom one acts. Works without a network: it goes out
 * later. Before the first one is asked what the law has to be asked.
 */
export default function PostPage() {
  // What was begun, and where one lives, is known once it is known who it is.
  const me = useMe()
  const asker = useAsker()
  const { principal, isAgreed } = asker
  if (principal)
    return isAgreed ? <Post key={principal.delegationId} {...asker} /> : <NotAgreed name={principal.name} />
  if (me && isHere(me)) return <AgreedFirst />
  return <Screen>{me && <NotHereYet />}</Screen>
}

function AgreedFirst() {
  const asked = useConsentsFirst(wishConsents)
  return asked === undefined ? <Post actingAs="self" /> : <Screen title="许愿前先看一看">{asked}</Screen>
}

function Post({ actingAs, principal }: Pick<Asker, 'actingAs' | 'principal'>) {
  const { draft, change, wishId, forget } = useDraft('own', principal)
  const { send, sending, problem } = useSend()
  const [step, setStep] = useState<1 | 2>(1)
  const [wrong, setWrong] = useState<FieldErrors>({})
  const [done, setDone] = useState<{ is: 'sent' | 'kept'; wishId: WishId }>()
  if (done) return <Posted {...done} isOwn={!principal} />

  const check = () => filingOf(draft, today(), false)
  function goOn() {
    const found = check()
    const all = 'wrong' in found ? found.wrong : {}
    const here = Object.fromEntries(
      Object.entries(all).filter(([field]) => firstStep.some((one) => one === field)),
    )
    setWrong(here)
    if (Object.keys(here).length === 0) setStep(2)
  }
  async function submit() {
    const found = check()
    if ('wrong' in found) return setWrong(found.wrong)
    if (!('phone' in found.filing)) return
    setWrong({})
    const id = await wishId()
    const sent = await send(submitWish, { body: { wishId: id, ...found.filing }, actingAs })
    if (!sent) return
    forget()
    setDone({ is: sent.state, wishId: id })
  }
  const errors = { ...wrong, ...problem?.fields }
  return (
    <Screen
      title={step === 1 ? '想要什么' : '怎么联系、怎么给'}
      subtitle={`两步，第 ${step} 步`}
      action={
        <>
          {problem && <ErrorState happened="没有提交上" kept="您填的都还在。" todo={problem.sentence} />}
          {step === 1 ? (
            <Button kind="primary" onClick={goOn}>
              下一步
            </Button>
          ) : (
            <>
              <Button kind="primary" loading={sending} onClick={() => void submit()}>
                提交心愿
              </Button>
              <Button kind="text" disabled={sending} onClick={() => setStep(1)}>
                上一步
              </Button>
            </>
          )}
        </>
      }
    >
      <Emergency />
      {step === 1 ? (
        <WhatFields {...{ draft, change, wrong: errors }} {...(principal && { forName: principal.name })} />
      ) : (
        <HowFields draft={draft} change={change} wrong={errors} />
      )}
    </Screen>
  )
}

/** What happens now, and by whom. */
function Posted({ is, wishId, isOwn }: { is: 'sent' | 'kept'; wishId: WishId; isOwn: boolean }) {
  return (
    <Screen>
      {is === 'sent' ? (
        <NowCard
          tag={<StateTag state="waiting">等核实</StateTag>}
          title="心愿收到了"
          sentence="社区会上门或打电话核实，再写一句话给大家看。先给您看，您同意了才发布。"
          button={{
            label: '看办到哪一步',
            onClick: () => void go.toWishInstead(wishId, isOwn ? 'own' : undefined),
          }}
        />
      ) : (
        <NowCard
          tag={<StateTag state="waiting">等网络</StateTag>}
          title="已为您存在手机里"
          sentence="现在没有网络，有网就自动发出，不用再填。"
          button={{ label: '回心愿清单', onClick: () => void go.toWishes() }}
        />
      )}
    </Screen>
  )
}
