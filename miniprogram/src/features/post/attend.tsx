import Taro from '@tarojs/taro'
import type { Output } from '@shared/endpoint'
import { attendShift, type listOwnSignUps } from '@shared/post/contract'
import { scanMarginMinutes } from '@shared/post/rules'
import { type Instant, instant, msOf } from '@shared/time'
import { useOnline } from '@/lib/network'
import { useSend } from '@/lib/use-send'
import { Button } from '@/ui/button'
import { ErrorState } from '@/ui/error-state'

type Own = Output<typeof listOwnSignUps>['signUps'][number]

/** One has a seat, and the shift is on, or nearly. */
export function isOn({ state, startsAt, endsAt }: Own, now: Instant): boolean {
  const margin = scanMarginMinutes * 60_000
  return (
    state === 'signed' &&
    startsAt !== undefined &&
    endsAt !== undefined &&
    now >= instant(msOf(startsAt) - margin) &&
    now <= instant(msOf(endsAt) + margin)
  )
}

/** Scans the code that the community's station shows: one is there. Without a network the worker confirms it. */
export function Attend({ shift: { shiftId, name } }: { shift: Pick<Own, 'shiftId' | 'name'> }) {
  const { send, sending, problem } = useSend()
  const online = useOnline()
  async function scan() {
    const scanned = await Taro.scanCode({ scanType: ['qrCode'] }).catch(() => undefined)
    if (!scanned) return
    await send(attendShift, { params: { shiftId }, body: { code: scanned.result }, actingAs: 'self' })
  }
  return (
    <>
      <Button
        width="inline"
        loading={sending}
        disabled={!online}
        label={`扫码确认到了：${name}`}
        onClick={() => void scan()}
      >
        我到了，扫码
      </Button>
      {!online && <ErrorState happened="现在没有网络" todo="扫不了码，请现场的同志给您确认。" />}
      {problem && <ErrorState happened="没有确认上" todo={problem.sentence} />}
    </>
  )
}
