import { useState } from 'react'
import type { Output } from '@shared/endpoint'
import { type listSignUps, settleSignUp } from '@shared/post/contract'
import { msOf } from '@shared/time'
import { useSend } from '@/lib/use-send'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { ErrorState } from '@/ui/error-state'
import { ListRow } from '@/ui/list-row'
import { TextField } from '@/ui/text-field'
import { NoPoints } from './no-points'
import { sayHours, stateWords } from './words'

type Answer = Output<typeof listSignUps>

interface SignedUpProps {
  shift: Answer['shift']
  one: Answer['signUps'][number]
  /** It has begun; before that there is nothing to confirm. */
  mayConfirm: boolean
}

/** As long as the shift was; an hour of a standing post. */
const usual = ({ startsAt, endsAt }: Answer['shift']): string =>
  String(startsAt && endsAt ? (msOf(endsAt) - msOf(startsAt)) / 60_000 : 60)

/** Somebody who has signed up; whether they came, and for how long, is confirmed here, and put right here. */
export function SignedUp({
  shift,
  one: { memberId, name, orgName, state, minutes },
  mayConfirm,
}: SignedUpProps) {
  const { send, sending, problem } = useSend()
  const [open, setOpen] = useState(false)
  const [reversing, setReversing] = useState(false)
  const [typed, setTyped] = useState(usual(shift))
  const params = { shiftId: shift.shiftId, memberId }
  const isStanding = shift.startsAt === undefined

  async function settle(body: { came: true; minutes: number } | { came: false }) {
    setOpen(false)
    await send(settleSignUp, { params, body })
  }
  return (
    <>
      <ListRow
        icon="user-round"
        title={orgName === undefined ? name : `${name} · ${orgName}`}
        detail={[stateWords[state], minutes > 0 ? sayHours(minutes) : undefined]
          .filter((it) => it)
          .join(' · ')}
        {...(mayConfirm &&
          state !== 'waiting' && {
            end: (
              <Button width="inline" loading={sending} label={`确认${name}`} onClick={() => setOpen(true)}>
                {state === 'signed' ? '确认' : '更正'}
              </Button>
            ),
          })}
      />
      {problem && <ErrorState happened="没有记上" todo={problem.sentence} />}
      <NoPoints {...params} {...{ name, isStanding }} open={reversing} onClose={() => setReversing(false)} />
      <Dialog
        open={open}
        title={isStanding ? `${name}今天做了多久？` : `${name}来了多久？`}
        message="只算做事的时间，路上不算。"
        confirm={{
          label: '来了，记上',
          onClick: () => {
            const length = Number(typed)
            if (Number.isInteger(length) && length > 0) void settle({ came: true, minutes: length })
          },
        }}
        onClose={() => setOpen(false)}
      >
        <TextField label="多少分钟" keyboard="number" value={typed} maxLength={3} onChange={setTyped} />
        {!isStanding && (
          <Button kind="text" onClick={() => void settle({ came: false })}>
            没有来
          </Button>
        )}
        {minutes > 0 && (
          <Button
            kind="text"
            onClick={() => {
              setOpen(false)
              setReversing(true)
            }}
          >
            {isStanding ? '今天的不记积分' : '这次不记积分'}
          </Button>
        )}
      </Dialog>
    </>
  )
}
