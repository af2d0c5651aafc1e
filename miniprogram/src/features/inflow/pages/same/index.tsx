import { useState } from 'react'
import { listInflowDuplicates, readInflow, settleInflowDuplicate } from '@shared/inflow/contract'
import type { InflowDuplicate, InflowView } from '@shared/inflow/schema'
import { isId } from '@shared/ids'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { today } from '@/lib/clock'
import { useRead } from '@/lib/use-read'
import { useSend } from '@/lib/use-send'
import { sayDay } from '@/lib/words'
import { go } from '@/routes'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Dialog } from '@/ui/dialog'
import { EmptyState } from '@/ui/empty-state'
import { ErrorState } from '@/ui/error-state'
import { ListRow } from '@/ui/list-row'
import { useInflowId } from '../../use-inflow-id'

/** Those with the same number, side by side; a person says whether they are one. Nothing is merged by itself. */
export default function SameInflowPage() {
  const inflowId = useInflowId()
  const one = useRead(readInflow, inflowId && { params: { inflowId } })
  const same = useRead(listInflowDuplicates, inflowId && { params: { inflowId } })
  const inflow = one.data
  return (
    <Screen
      title="号码一样的"
      subtitle="夫妻共用一个号码也常见。请问过本人再定，系统不会自己合并。"
      reads={[one, same]}
    >
      <ReadState read={same} failed="没有打开">
        {({ duplicates }) =>
          duplicates.length === 0 || !inflow ? (
            <EmptyState
              sentence="没有号码一样的登记。"
              action={{ label: '回去', onClick: () => void go.back() }}
            />
          ) : (
            <>
              <This inflow={inflow} />
              {duplicates.map((other) => (
                <Other key={other.id} inflow={inflow} other={other} />
              ))}
            </>
          )
        }
      </ReadState>
    </Screen>
  )
}

function This({ inflow }: { inflow: InflowView }) {
  const { name, phone, home, cameOn } = inflow
  return (
    <Card title="这一份" flush>
      <ListRow title={`${name.slice(0, 1)}**`} detail="姓名" />
      <ListRow title={phone ?? '没有'} detail="手机号" />
      <ListRow title={home.orgName} detail={home.place.join(' ')} />
      {cameOn && <ListRow title={sayDay(cameOn, today())} detail="来这里" />}
    </Card>
  )
}

function Other({ inflow, other }: { inflow: InflowView; other: InflowDuplicate }) {
  const { send, sending, problem } = useSend()
  const [keeping, setKeeping] = useState<'this' | 'other'>()
  const { inflowId } = inflow
  const otherId = isId('inflow', other.id) ? other.id : undefined
  const isOurs = other.is === 'roster'

  async function merge() {
    const params = { inflowId: keeping === 'this' ? (otherId ?? inflowId) : inflowId }
    const into = keeping === 'this' ? inflowId : otherId
    const sent = into && (await send(settleInflowDuplicate, { params, body: { is: 'merged', into } }))
    setKeeping(undefined)
    if (sent) await (keeping === 'other' && otherId ? go.toInflowInstead(otherId) : go.back())
  }
  const apart = () =>
    send(settleInflowDuplicate, { params: { inflowId }, body: { is: 'apart', from: other.id } })
  return (
    <>
      <Card title={isOurs ? '本县名册里的' : '另一份登记'} flush>
        <ListRow title={other.name} detail={other.sameName ? '姓名，写的是同一个' : '姓名，不一样'} />
        <ListRow title={other.phone} detail="手机号" />
        <ListRow title={other.orgName} {...(other.place.length > 0 && { detail: other.place.join(' ') })} />
        {other.cameOn && <ListRow title={sayDay(other.cameOn, today())} detail="来这里" />}
      </Card>
      {problem && <ErrorState happened="没有办成" todo={problem.sentence} />}
      {isOurs ? (
        <ErrorState
          happened="如果是同一个人"
          todo="他的支部已经在用这里：回去点“结束登记”，选“是本县的党员”，请他用外出报备。"
        />
      ) : (
        <>
          <Button disabled={sending} onClick={() => setKeeping('other')}>
            是同一个人，留另一份
          </Button>
          {other.mayKeep && (
            <Button disabled={sending} onClick={() => setKeeping('this')}>
              是同一个人，留这一份
            </Button>
          )}
        </>
      )}
      <Button kind="text" disabled={sending} onClick={() => void apart()}>
        不是同一个人
      </Button>
      <Dialog
        open={keeping !== undefined}
        title="合成一份？"
        message="没留下的那一份会结束，经过都还在。合并后不能拆开。"
        confirm={{ label: '合成一份', loading: sending, onClick: () => void merge() }}
        onClose={() => setKeeping(undefined)}
      />
    </>
  )
}
