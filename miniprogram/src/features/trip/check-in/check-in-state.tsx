import { Skeleton } from '@/ui/skeleton'
import { BigNews, CheckInResult } from './check-in-result'
import { RefusedCheckIn } from './refused-check-in'
import type { CheckIn } from './use-check-in'

/** What the person reads at each moment of a check-in. */
export function CheckInState({ state }: { state: CheckIn }) {
  switch (state.is) {
    case 'ready':
      return (
        <BigNews kind="ready" title="扫一下就报到" text="请扫驿站屏幕上的报到码。不会向您要钱、要验证码。" />
      )
    case 'sending':
      return <Skeleton cards={1} />
    case 'kept':
      return (
        <BigNews
          kind="waiting"
          title="已为您存在手机里"
          text="现在没有网络，有网就自动发出。请让驿站的同志看一眼确认，就算报到了。"
        />
      )
    case 'sent':
      return <CheckInResult receipt={state.receipt} />
    case 'refused':
      return <RefusedCheckIn code={state.code} sentence={state.sentence} />
  }
}
