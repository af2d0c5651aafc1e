import type { GrantId, StationId } from '@shared/ids'
import { confirmArrival } from '@shared/trip/contract'
import type { TripCard } from '@shared/trip/schema'
import { useSend } from '@/lib/use-send'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ErrorState } from '@/ui/error-state'
import { NowCard } from '@/ui/now-card'
import { StateTag } from '@/ui/state-tag'
import { TextField } from '@/ui/text-field'
import { go } from '@/routes'
import { useFinding } from './use-finding'

interface WithPaperProps {
  stationId: StationId
  actingAs: GrantId | undefined
  onArrived: () => void
}

/** Taking in somebody without a phone, by the code on the paper that their branch has given them. */
export function WithPaper({ stationId, actingAs, onArrived }: WithPaperProps) {
  const { code, setCode, found, problem, busy, find, scan, forget } = useFinding(stationId, actingAs)
  if (found) return <Found trip={found} actingAs={actingAs} onDone={forget} onArrived={onArrived} />
  return (
    <>
      <Card title="没带手机，带了纸条" flush>
        <TextField
          label="纸条上的码"
          value={code}
          placeholder="8 位，大小写都可以"
          maxLength={20}
          onChange={setCode}
        />
      </Card>
      {problem !== undefined && <ErrorState happened="没有找到" todo={problem} />}
      {code.trim() !== '' && (
        <Button disabled={busy} onClick={() => void find()}>
          找这个人
        </Button>
      )}
      <Button loading={busy} onClick={() => void scan()}>
        扫纸条上的码
      </Button>
    </>
  )
}

interface FoundProps {
  trip: TripCard
  actingAs: GrantId | undefined
  onDone: () => void
  onArrived: () => void
}

function Found({ trip, actingAs, onDone, onArrived }: FoundProps) {
  const { send, sending, problem } = useSend()
  const { tripId, memberName, originOrgName, state } = trip
  const confirm = async () => {
    const sent = await send(confirmArrival, { params: { tripId }, ...(actingAs && { actingAs }) })
    if (!sent) return
    onArrived()
    onDone()
    await go.toTrip(tripId)
  }
  return (
    <>
      <NowCard
        tag={<StateTag state="on-way">{state === 'routed' ? '在路上' : '已报到'}</StateTag>}
        title={memberName}
        sentence={`${originOrgName}的党员。请看一眼本人，问一问姓名，对上了再点。`}
        button={
          state === 'routed'
            ? { label: '见到本人了', loading: sending, onClick: () => void confirm() }
            : { label: '看这次外出', onClick: () => void go.toTrip(tripId) }
        }
      />
      {problem && <ErrorState happened="没有登记成" todo={problem.sentence} />}
      <Button kind="text" onClick={onDone}>
        不是这个人
      </Button>
    </>
  )
}
