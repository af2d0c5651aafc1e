import { useState } from 'react'
import type { Output } from '@shared/endpoint'
import { leaveShift, type listOpenShifts, signUpForShift } from '@shared/post/contract'
import { serverNow } from '@/lib/clock'
import { useSend } from '@/lib/use-send'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Dialog } from '@/ui/dialog'
import { ErrorState } from '@/ui/error-state'
import { ListRow } from '@/ui/list-row'
import { StateTag } from '@/ui/state-tag'
import { classWords, saySeats, sayTimes } from './words'

type OpenShift = Output<typeof listOpenShifts>['shifts'][number]

/** One shift that can be signed up for: what, when, where, who asks for it, and how many may still come. */
export function OpenShiftCard({ shift }: { shift: OpenShift }) {
  const { name, class: postClass, place, orgName, meetAt, note, fits, mine } = shift
  const isMine = mine === 'signed' || mine === 'waiting'
  const where = meetAt === undefined ? place : `${place} · 集合：${meetAt}`
  return (
    <Card flush>
      <ListRow
        title={name}
        detail={[sayTimes(shift, serverNow()), where, note].filter((one) => one).join('\n')}
        {...(isMine && {
          tag: (
            <StateTag state={mine === 'signed' ? 'done' : 'waiting'}>
              {mine === 'signed' ? '已报名' : '候补中'}
            </StateTag>
          ),
        })}
      />
      <ListRow
        title={saySeats(shift)}
        detail={[classWords[postClass], `${orgName}安排`, fits && '您说愿意做这一类']
          .filter(Boolean)
          .join(' · ')}
        end={isMine ? <Leave shift={shift} /> : <SignUp shift={shift} />}
      />
    </Card>
  )
}

function SignUp({ shift: { shiftId, name, slots, taken } }: { shift: OpenShift }) {
  const { send, sending, problem } = useSend()
  const label = taken < slots ? '报名' : '候补'
  return (
    <>
      <Button
        width="inline"
        loading={sending}
        label={`${label}${name}`}
        onClick={() => void send(signUpForShift, { params: { shiftId }, actingAs: 'self' })}
      >
        {label}
      </Button>
      {problem && <ErrorState happened="没有报上" todo={problem.sentence} />}
    </>
  )
}

/** Before it begins; nobody asks why. */
export function Leave({ shift: { shiftId, name } }: { shift: Pick<OpenShift, 'shiftId' | 'name'> }) {
  const { send, sending, problem } = useSend()
  const [open, setOpen] = useState(false)
  async function leave() {
    setOpen(false)
    await send(leaveShift, { params: { shiftId }, actingAs: 'self' })
  }
  return (
    <>
      <Button
        width="inline"
        kind="text"
        loading={sending}
        label={`取消报名：${name}`}
        onClick={() => setOpen(true)}
      >
        取消报名
      </Button>
      {problem && <ErrorState happened="没有取消" todo={problem.sentence} />}
      <Dialog
        open={open}
        title={`取消${name}的报名？`}
        message="有人候补的，名额会给候补的人。以后还可以再报。"
        confirm={{ label: '取消报名', onClick: () => void leave() }}
        onClose={() => setOpen(false)}
      />
    </>
  )
}
