import { serverNow } from '@/lib/clock'
import { useOnline } from '@/lib/network'
import { useOutbox } from '@/lib/outbox'
import { sayInstant } from '@/lib/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { StateTag } from '@/ui/state-tag'
import { commandWords, worthSaying } from './command-words'
import { Refusal } from './refusal'

/** What waits on the phone to be sent, and what came back refused; nothing when there is neither. */
export function KeptOnPhone() {
  const { waiting, refused, flush, dismiss } = useOutbox()
  const isOnline = useOnline()
  const kept = worthSaying(waiting)
  return (
    <>
      {kept.length > 0 && (
        <Card title="已为您存在手机里" flush>
          {kept.map((command) => (
            <ListRow
              key={command.key}
              title={commandWords(command) ?? ''}
              detail={`${sayInstant(command.at, serverNow())}填的，有网络时会自动发出`}
              end={<StateTag state="waiting">等网络</StateTag>}
            />
          ))}
          {isOnline && (
            <Button kind="text" onClick={() => void flush()}>
              现在就发
            </Button>
          )}
        </Card>
      )}
      {refused
        .filter(({ command }) => commandWords(command))
        .map((one) => (
          <Refusal
            key={one.command.key}
            title={`${commandWords(one.command) ?? ''}没有办成`}
            sentence={one.sentence}
            onDismiss={() => dismiss(one)}
          />
        ))}
    </>
  )
}
