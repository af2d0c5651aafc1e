import { useActingForMember } from '@/lib/acting-as'
import { useOutbox } from '@/lib/outbox'
import { NowCard } from '@/ui/now-card'
import { go } from '@/routes'

/** A member who is at home: the way to a filing, unless one waits on the phone already. */
export function NoTrip() {
  const actingAs = useActingForMember()
  const isFiled = useOutbox().waiting.some((one) => one.endpoint === 'fileTrip' && one.actingAs === actingAs)
  if (isFiled) return <NowCard title="报备填好了" sentence="等有网络时自动发给您的支部，您不用再填。" />
  return (
    <NowCard
      title="要出门？先报备"
      sentence="一分钟填好。支部登记后，帮您联系当地的驿站。"
      button={{ label: '去报备', onClick: () => void go.toFile() }}
    />
  )
}
