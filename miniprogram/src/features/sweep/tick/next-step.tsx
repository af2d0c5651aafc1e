import { useState } from 'react'
import type { SweepMember } from '@shared/sweep/schema'
import { go } from '@/routes'
import { Button } from '@/ui/button'
import { OpenTrip } from './open-trip'
import type { Ticking } from './use-ticking'

interface NextStepProps {
  member: SweepMember
  ticking: Ticking
}

/**
 * What is left to do after a tick, at one tap. A transfer and a death are done by the records, and show here when they
 * stand there; a filing and somebody to be found, when somebody says so.
 */
export function NextStep({ member, ticking }: NextStepProps) {
  const { memberId, follow } = member
  if (follow === 'transfer')
    return (
      <Button kind="primary" onClick={() => void go.toMember(memberId, 'sweep', 'transfer')}>
        去记下转出
      </Button>
    )
  if (follow === 'death')
    return (
      <Button kind="primary" onClick={() => void go.toMember(memberId, 'sweep', 'record_death')}>
        去记录去世
      </Button>
    )
  if (follow === 'file_trip') return <Filing {...{ member, ticking }} />
  return (
    <Button kind="primary" loading={ticking.sending} onClick={() => void ticking.settle()}>
      找到了
    </Button>
  )
}

/** Where they are is known, so the branch opens the trip at once; or they have filed it themselves by now. */
function Filing({ member, ticking }: NextStepProps) {
  const { regionCode, memberId } = member
  const [opening, setOpening] = useState(false)
  if (opening && regionCode !== undefined)
    return <OpenTrip member={{ ...member, regionCode }} onOpened={() => void ticking.settle()} />
  return (
    <>
      {regionCode !== undefined && (
        <Button kind="primary" onClick={() => setOpening(true)}>
          替本人登记这次外出
        </Button>
      )}
      {regionCode === undefined && (
        <Button kind="primary" onClick={() => void go.toFileOnBehalf(memberId)}>
          替本人登记外出
        </Button>
      )}
      <Button loading={ticking.sending} onClick={() => void ticking.settle()}>
        本人报备好了
      </Button>
    </>
  )
}
