import type { InflowView } from '@shared/inflow/schema'
import { serverNow, today } from '@/lib/clock'
import { useMe } from '@/lib/session'
import { sayDay, sayInstant } from '@/lib/words'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { Timeline } from '@/ui/timeline'
import { categoryWords, eventWords, originSays, reasonWords, verifyOptions } from '../words'

/** What else they told, how it was made sure, and what has happened. */
export function InflowFacts({ inflow }: { inflow: InflowView }) {
  const me = useMe()
  const now = today()
  const { cameOn, reason, category, verified, originTold, leavesOn, phoneVerified, source } = inflow
  const how = verifyOptions.find(({ value }) => value === verified?.how)?.label
  return (
    <>
      <Card flush>
        {cameOn && <ListRow title={sayDay(cameOn, now)} detail="来这里" />}
        {reason !== undefined && <ListRow title={reasonWords(me, reason)} detail="来做什么" />}
        {category !== undefined && <ListRow title={categoryWords(category)} detail="现在的情况" />}
        {how !== undefined && <ListRow title={how} detail="怎么核实的" />}
        {originTold && <ListRow title={sayDay(originTold.on, now)} detail="告诉原支部" />}
        {originTold?.answer && (
          <ListRow
            title={originSays(originTold.answer.says)}
            detail={`原支部${sayDay(originTold.answer.on, now)}回话`}
          />
        )}
        {leavesOn && <ListRow title={sayDay(leavesOn, now)} detail="哪天走" />}
        <ListRow
          title={
            source === 'self' ? '本人在手机上登记' : source === 'paper' ? '驿站照纸上录的' : '按台账导入'
          }
          detail={phoneVerified ? '手机号微信核对过' : '手机号没有核对过'}
        />
      </Card>
      <Card title="经过">
        <Timeline
          entries={inflow.timeline.map(({ at, type, by }, i) => ({
            id: String(inflow.timeline.length - i),
            who: by || '系统',
            what: eventWords(type),
            when: sayInstant(at, serverNow()),
          }))}
        />
      </Card>
    </>
  )
}
