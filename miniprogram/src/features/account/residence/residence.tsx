import { useState } from 'react'
import { changeResident, leaveResident } from '@shared/account/contract'
import type { Me } from '@shared/account/schema'
import { refreshMe } from '@/lib/refresh-me'
import { useSend } from '@/lib/use-send'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Dialog } from '@/ui/dialog'
import { ErrorState } from '@/ui/error-state'
import { ListRow } from '@/ui/list-row'
import { ResidenceForm } from './residence-form'

/** Where somebody is registered, and the two things that can be done about it. */
export function Residence({ resident }: { resident: NonNullable<Me['resident']> }) {
  const { send, sending, problem } = useSend()
  const [changing, setChanging] = useState(false)
  const [leaving, setLeaving] = useState(false)

  async function leave() {
    if (await send(leaveResident, { actingAs: 'self' })) await refreshMe(0)
    setLeaving(false)
  }
  const { countyName, communityName, compoundName } = resident
  return (
    <>
      <Card flush>
        <ListRow
          icon="map-pin-house"
          title={compoundName ?? communityName}
          detail={`${countyName} ${communityName}`}
        />
      </Card>
      {changing ? (
        <>
          <Card>您提过、还没办完的心愿，留在原来的地方接着办。不用了可以撤回，再在新的地方提。</Card>
          <ResidenceForm
            label="改成这里"
            sending={sending}
            problem={problem?.sentence}
            onDone={(body) =>
              void send(changeResident, { body, actingAs: 'self' }).then(async (sent) => {
                if (!sent) return
                await refreshMe(0)
                setChanging(false)
              })
            }
          />
        </>
      ) : (
        <>
          {problem && <ErrorState happened="没有办成" todo={problem.sentence} />}
          <Button onClick={() => setChanging(true)}>搬家了，改一下</Button>
          <Button kind="text" onClick={() => setLeaving(true)}>
            不再登记
          </Button>
        </>
      )}
      <Dialog
        open={leaving}
        title="不再登记？"
        message="系统里不再有您住在哪里。以后想登记，随时可以。"
        confirm={{ label: '不再登记', danger: true, loading: sending, onClick: () => void leave() }}
        onClose={() => setLeaving(false)}
      />
    </>
  )
}
