import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ErrorState } from '@/ui/error-state'
import { NowCard } from '@/ui/now-card'
import { StateTag } from '@/ui/state-tag'
import { TextField } from '@/ui/text-field'
import { useStopping } from './use-stopping'

/** The member has brought their slip: it ends what it is for, and says nothing about anybody. */
export function BySlip() {
  const { slip, setSlip, sending, stopped, wrong, scan, stop, again } = useStopping()
  if (stopped)
    return (
      <NowCard
        tag={<StateTag state="done">停下了</StateTag>}
        title="代办停下了"
        sentence="那位从现在起不能再替本人办事，本人的支部会知道。纸条没有用了，可以撕掉。"
        button={{ label: '再停一个', onClick: again }}
      />
    )
  return (
    <>
      <Button kind="primary" loading={sending} onClick={() => void scan()}>
        扫纸条上的码
      </Button>
      <Card flush>
        <TextField
          label="或填停办码"
          value={slip}
          placeholder="12 位，大小写都可以"
          maxLength={30}
          onChange={setSlip}
        />
      </Card>
      {wrong !== undefined && <ErrorState happened="没有停下" todo={wrong} />}
      <Button disabled={sending || slip.trim() === ''} onClick={() => void stop()}>
        停止代办
      </Button>
    </>
  )
}
