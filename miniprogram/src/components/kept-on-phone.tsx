import { useState } from 'react'
import { useActingAs } from '@/lib/acting-as'
import { serverNow } from '@/lib/clock'
import { useOnline } from '@/lib/network'
import { useOutbox } from '@/lib/outbox'
import type { Command, Refused } from '@/lib/queue'
import { isGivenWay } from '@/lib/sending'
import { useMe } from '@/lib/session'
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
  const name = useCommandName()
  const fillInAgain = useFillAgain()
  const kept = worthSaying(waiting)
  return (
    <>
      {kept.length > 0 && (
        <Card title="已为您存在手机里" flush>
          {kept.map((command) => (
            <KeptRow
              key={command.key}
              command={command}
              title={name(command)}
              onGiveUp={() => ask(command)}
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
            title={`${name(one.command)}没有办成`}
            sentence={one.sentence}
            onDismiss={() => dismiss(one)}
            again={fillInAgain(one, dismiss)}
          />
        ))}
      <Dialog
        open={asking !== undefined}
        title="不发了？"
        message={`“${asking ? name(asking) : ''}”会从手机里删掉，不再发出。还要办的话，得重新办一次。`}
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
  title: string
  onGiveUp: () => void
}

/** What waits for the network; and what the system fails over, which the person may take back. */
function KeptRow({ command, title, onGiveUp }: KeptRowProps) {
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

/** What a command is called, and for whom it is when that is somebody else: 替陈淑珍外出报备. */
function useCommandName(): (command: Command) => string {
  const principals = useMe()?.delegations ?? []
  return (command) => {
    const whose = principals.find(({ delegationId }) => delegationId === command.actingAs)
    return `${whose ? `替${whose.name}` : ''}${commandWords(command) ?? ''}`
  }
}

/** The way back to the form of a filing that was refused, as whom it was filed; what was filled in still stands there. */
function useFillAgain() {
  const [, actAs] = useActingAs()
  const principals = useMe()?.delegations ?? []
  return (refused: Refused, dismiss: (refused: Refused) => void): (() => void) | undefined => {
    const open = fillAgain(refused.command)
    const { actingAs } = refused.command
    const whose = principals.find(({ delegationId }) => delegationId === actingAs)?.delegationId
    return (
      open &&
      (() => {
        dismiss(refused)
        if (whose ?? actingAs === 'self') actAs(whose ?? 'self')
        open()
      })
    )
  }
}
