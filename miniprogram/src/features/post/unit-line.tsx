import { useState } from 'react'
import type { Output } from '@shared/endpoint'
import { answerUnitHours, type listOwnUnitHours } from '@shared/post/contract'
import { today } from '@/lib/clock'
import { useSend } from '@/lib/use-send'
import { sayDay } from '@/lib/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Dialog } from '@/ui/dialog'
import { ErrorState } from '@/ui/error-state'
import { ListRow } from '@/ui/list-row'
import { classWords, sayHours } from './words'

type Line = Output<typeof listOwnUnitHours>['lines'][number]

/** Where it stands, and what happens when nothing is said. */
function sayWhere({ state, orgName = '您的单位', dueOn, releasedOn }: Line): string {
  const day = dueOn ? sayDay(dueOn, today()) : ''
  switch (state) {
    case 'open':
      return `${day}整理好，先给您看，再报给单位`
    case 'shown':
      return `到${day}您没有说不对，就报给${orgName}`
    case 'objected':
      return '您说有不对的地方，没有报。小区、社区会和您核对，改好后您看过再报'
    default:
      return `${releasedOn ? sayDay(releasedOn, today()) : ''}报给了${orgName}`
  }
}

/** A period of one's own: hours by class, and whether it may go out. */
export function UnitLine({ line }: { line: Line }) {
  const { period, hours, state } = line
  const { send, sending, problem } = useSend()
  const [open, setOpen] = useState(false)
  async function answer(right: boolean) {
    setOpen(false)
    const body = { period, right, hours: hours.map((one) => ({ class: one.class, minutes: one.minutes })) }
    await send(answerUnitHours, { body, actingAs: 'self' })
  }
  return (
    <>
      <Card flush>
        {hours.length === 0 && <ListRow title="这段时间没有确认过的服务" />}
        {hours.map((one) => (
          <ListRow key={one.class} title={classWords[one.class] ?? '其他'} end={sayHours(one.minutes)} />
        ))}
        <ListRow icon="info" title={sayWhere(line)} />
      </Card>
      {problem && <ErrorState happened="没有办成" todo={problem.sentence} />}
      {(state === 'shown' || state === 'objected') && (
        <Button kind="primary" loading={sending} onClick={() => void answer(true)}>
          {state === 'shown' ? '没有问题，可以报' : '核对好了，可以报'}
        </Button>
      )}
      {state === 'shown' && (
        <Button kind="text" onClick={() => setOpen(true)}>
          有不对的地方
        </Button>
      )}
      <Dialog
        open={open}
        title="哪里不对，请和小区说"
        message="先不报给单位。确认时长的小区、社区会收到一条提醒，改好以后您看过再报。"
        confirm={{ label: '先不报', onClick: () => void answer(false) }}
        onClose={() => setOpen(false)}
      />
    </>
  )
}
