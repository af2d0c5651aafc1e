import { useState } from 'react'
import { serverNow } from '@/lib/clock'
import { useOnline } from '@/lib/network'
import { useOutbox } from '@/lib/outbox'
import type { Command, Refused } from '@/lib/queue'
import { isGivenWay } from '@/lib/sending'
import { sayInstant } from '@/lib/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Dialog } from '@/ui/dialog'
import { ListRow } from '@/ui/list-row'
import { StateTag } from '@/ui/state-tag'
import { fillAgain } from './fill-again'
import { commandWords, worthSaying } from './command-words'
import { Refusal } from './refusal'

/** What waits on the phone to be sent, and what came back refused; nothing when there is neither. */
export function KeptOnPhone() {
  const { waiting, refused, flush, dismiss, giveUp } = useOutbox()
  const [asking, ask] = useState<Command>()
  const isOnline = useOnline()
  const kept = worthSaying(waiting)
  return (
    <>
      {kept.length > 0 && (
        <Card title="已为您存在手机里" flush>
          {kept.map((command) => (
            <KeptRow key={command.key} command={command} onGiveUp={() => ask(command)} />
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
            again={againOf(one, dismiss)}
          />
        ))}
      <Dialog
        open={asking !== undefined}
        title="不发了？"
        message={`“${(asking && commandWords(asking)) ?? ''}”会从手机里删掉，不再发出。还要办的话，得重新办一次。`}
        confirm={{
          label: '不发了',
          danger: true,
          onClick: () => {
            if (asking) giveUp(asking)
            ask(undefined)
          },
        }}
        onClose={() => ask(undefined)}
      />
    </>
  )
}

interface KeptRowProps {
  command: Command
  onGiveUp: () => void
}

/** What waits for the network; and what the system fails over, which the person may take back. */
function KeptRow({ command, onGiveUp }: KeptRowProps) {
  const title = commandWords(command) ?? ''
  const when = `${sayInstant(command.at, serverNow())}填的`
  return isGivenWay(command) ? (
    <ListRow
      title={title}
      detail={`${when}，试了几次都没办成，还会再试`}
      end={
        <Button width="inline" label={`${title}不发了`} onClick={onGiveUp}>
          不发了
        </Button>
      }
    />
  ) : (
    <ListRow
      title={title}
      detail={`${when}，有网络时会自动发出`}
      end={<StateTag state="waiting">等网络</StateTag>}
    />
  )
}

/** The way back to the form of a filing that was refused; what was filled in still stands there. */
function againOf(refused: Refused, dismiss: (refused: Refused) => void): (() => void) | undefined {
  const open = fillAgain(refused.command)
  return (
    open &&
    (() => {
      dismiss(refused)
      open()
    })
  )
}
