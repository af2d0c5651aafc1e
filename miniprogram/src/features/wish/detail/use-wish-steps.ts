import { useState } from 'react'
import type { Body } from '@shared/endpoint'
import {
  answerWish,
  carryOutWish,
  claimWish,
  joinWish,
  leaveWish,
  publishWish,
  settleWish,
} from '@shared/wish/contract'
import type { WishView } from '@shared/wish/schema'
import type { ActingAs } from '@/lib/acting-as'
import { newId } from '@/lib/random'
import { useSend } from '@/lib/use-send'
import { go } from '@/routes'
import { type AskedStep, isAsked, isSaid, isSheet, type SaidStep, type SheetStep } from './steps'

/** What the page asks right now. */
export type Asking =
  { is: 'question'; step: AskedStep } | { is: 'sentence'; step: SaidStep } | { is: 'sheet'; step: SheetStep }

/** What stands there when it is done: what happens now, and who does it. */
const done: Partial<Record<string, string>> = {
  complete: '补充好了，社区接着核实。',
  agree: '您同意了，社区接着发布。',
  confirm: '谢谢您告诉我们，心愿实现了。',
  reopen: '社区知道了，会接着办。',
  rate: '谢谢您的评价。',
  stop_visits: '已经停下，社区会马上给您打电话。',
  hand_back: '交回了，谢谢您说一声。',
  join: '谢谢您，社区约好了会告诉您。',
  leave: '知道了，谢谢您说一声。',
  extend: '延长了，社区和本人会知道。',
  fulfil: '告诉本人了，等本人确认。',
  publish: '发布了，心愿清单里能看到了。',
  resume: '双方都知道可以接着办了。',
  revoke: '收回了，别人可以认领了。',
  confirm_on_paper: '确认好了，签了字的纸请存好。',
  follow_up: '记下了，请给本人回个话。',
}

/** The steps of one wish, as buttons start them. Each is sent once, however often it is tapped. */
export function useWishSteps(wish: WishView, as: { actingAs?: ActingAs }) {
  const { send, sending, problem } = useSend()
  const [asking, setAsking] = useState<Asking>()
  const [said, setSaid] = useState<string>()
  const params = { wishId: wish.wishId }
  const isKeeper = wish.side === 'keeper'
  const close = () => setAsking(undefined)
  const finish = (sent: unknown, step: string) => {
    // What was refused is said beside the button that was pressed.
    if (!sent) return
    close()
    setSaid(done[step])
  }

  const answer = async (body: Body<typeof answerWish>) =>
    finish(await send(answerWish, { params, body, ...as }), body.step)
  const carryOut = async (body: Body<typeof carryOutWish>) =>
    finish(await send(carryOutWish, { params, body, ...as }), body.step)
  const settle = async (body: Body<typeof settleWish>) =>
    finish(await send(settleWish, { params, body, ...as }), body.step)
  const publish = async (body: Body<typeof publishWish>) =>
    finish(await send(publishWish, { params, body, ...as }), 'publish')

  async function claim(unnamed: boolean) {
    const body = { claimId: await newId('claim'), ...(unnamed && { unnamed }) }
    const sent = await send(claimWish, { params, body, actingAs: 'self' })
    finish(sent, 'claim')
  }

  async function join() {
    const body = { claimId: await newId('claim') }
    finish(await send(joinWish, { params, body, actingAs: 'self' }), 'join')
  }
  const leave = async () => finish(await send(leaveWish, { params, actingAs: 'self' }), 'leave')

  function sayYes(step: AskedStep): void {
    if (step === 'join') void join()
    else if (step === 'leave') void leave()
    else if (step === 'hand_back' || step === 'extend') void carryOut({ step })
    else if (step === 'resume' || step === 'mark_complaint') void settle({ step })
    else if (step === 'withdraw' && isKeeper) void settle({ step })
    else void answer({ step })
  }

  function say(step: SaidStep, text: string): void {
    if (step === 'fulfil') void carryOut({ step, ...(text !== '' && { note: text }) })
    else if (step === 'reopen' && !isKeeper) void answer({ step, reason: text })
    else void settle({ step, reason: text })
  }

  function start(step: string): void {
    setSaid(undefined)
    if (isAsked(step)) setAsking({ is: 'question', step })
    else if (isSaid(step)) setAsking({ is: 'sentence', step })
    // The asker has agreed already: nothing is left to ask.
    else if (step === 'publish' && wish.sentence?.agreed) void publish({})
    else if (isSheet(step)) setAsking({ is: 'sheet', step })
    else if (step === 'agree') void answer({ step, sentence: wish.sentence?.text ?? '' })
    else if (step === 'verify') void go.toVerifyWish(wish.wishId)
    else if (step === 'arrange') void go.toArrangeWish(wish.wishId)
    else if (step === 'redirect') void go.toRedirectWish(wish.wishId)
    else if (step === 'link') void go.toSimilarWishes(wish.wishId)
  }

  return { start, sayYes, say, answer, settle, publish, claim, asking, close, sending, problem, said }
}
export type WishSteps = ReturnType<typeof useWishSteps>
