import { useRef, useState } from 'react'
import * as v from 'valibot'
import { reportDeath } from '@shared/death-report/contract'
import type { DeathReportId, OrgId, PlaceId } from '@shared/ids'
import { listOrgs } from '@shared/org/contract'
import { addDays, type Day, daySchema } from '@shared/time'
import { OrgField } from '@/components/org-field'
import { today } from '@/lib/clock'
import { newId } from '@/lib/random'
import { useRead } from '@/lib/use-read'
import { useSend } from '@/lib/use-send'
import { sayDay } from '@/lib/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ChoiceField } from '@/ui/choice-field'
import { DateField } from '@/ui/date-field'
import { Dialog } from '@/ui/dialog'
import { ErrorState } from '@/ui/error-state'
import { TextField } from '@/ui/text-field'
import type { Neighbour } from './use-whom'

interface TellDeathProps {
  placeId: PlaceId
  neighbours: readonly Neighbour[]
  /** It has been told, of somebody on the lists or by name. */
  onTold: (known: 'listed' | 'by_name') => void
}

const byName = 'by_name'
const longAgo = 366 * 2

/** Who it is, from the lists or by name and branch, and when; asked once more before it is told. */
export function TellDeath({ placeId, neighbours, onTold }: TellDeathProps) {
  const { send, sending, problem } = useSend()
  const orgs = useRead(listOrgs, {})
  const [chosen, choose] = useState(neighbours.length === 0 ? byName : '')
  const [name, setName] = useState('')
  const [orgId, setOrgId] = useState<OrgId>()
  const [on, setOn] = useState<Day>()
  const [asking, ask] = useState(false)
  // One id for one form: what is sent twice is told once.
  const id = useRef<DeathReportId>()
  const neighbour = neighbours.find(({ value }) => value === chosen)
  const who =
    neighbour?.who ??
    (chosen === byName && orgId && name.trim() !== ''
      ? { known: 'by_name' as const, orgId, name: name.trim() }
      : undefined)
  const called = neighbour?.label ?? name.trim()
  const now = today()

  async function tell() {
    ask(false)
    if (!who) return
    const reportId = (id.current ??= await newId('deathReport'))
    const body = { reportId, who, ...(on && { on }) }
    if (await send(reportDeath, { params: { placeId }, body }))
      onTold(who.known === 'by_name' ? 'by_name' : 'listed')
  }
  return (
    <>
      <Card flush>
        {neighbours.length > 0 && (
          <ChoiceField
            label="哪一位"
            value={chosen}
            options={[
              ...neighbours,
              { value: byName, label: '名单里没有', detail: '写姓名，选他所在的支部' },
            ]}
            onChange={choose}
          />
        )}
        {chosen === byName && (
          <>
            <TextField label="姓名" value={name} maxLength={30} onChange={setName} />
            <OrgField
              label="所在支部"
              orgs={orgs.data?.orgs ?? []}
              mayChoose={({ level }) => level === 'branch'}
              value={orgId}
              hint="问问家里人；不清楚就先打电话问支部"
              onChange={setOrgId}
            />
          </>
        )}
        <DateField
          label="哪一天去世"
          optional
          value={on ?? now}
          text={on ? sayDay(on, now) : ''}
          placeholder="不知道就不选"
          from={addDays(now, -longAgo)}
          to={now}
          error={problem?.fields.on}
          onChange={(text) => {
            const day = v.safeParse(daySchema, text)
            if (day.success) setOn(day.output)
          }}
        />
      </Card>
      {problem && <ErrorState happened="没有告诉支部" kept="您填的都还在。" todo={problem.sentence} />}
      <Button kind="primary" loading={sending} disabled={!who} onClick={() => ask(true)}>
        告诉支部
      </Button>
      <Dialog
        open={asking}
        title={`${called}去世了？`}
        message="支部会有另一位同志核实后确认。说错了，请马上打电话给支部撤销。"
        confirm={{ label: '告诉支部', danger: true, onClick: () => void tell() }}
        onClose={() => ask(false)}
      />
    </>
  )
}
