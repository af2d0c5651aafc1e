import { Button } from '@/ui/button'
import { NowCard } from '@/ui/now-card'
import { StateTag } from '@/ui/state-tag'
import { go } from '@/routes'

const asFiled = '现在没有网络，有网就自动发出，不用再填。发出以后，支部会登记并告诉您。'

/** Instead of the form while a filing waits on the phone for the network. */
export function KeptFiling({ sentence = asFiled }: { sentence?: string }) {
  return (
    <>
      <NowCard
        tag={<StateTag state="waiting">等网络</StateTag>}
        title="已为您存在手机里"
        sentence={sentence}
      />
      <Button onClick={() => void go.toToday()}>回到今日</Button>
    </>
  )
}
