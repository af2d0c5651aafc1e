import { addDays } from '@shared/time'
import type { TripView } from '@shared/trip/schema'
import { today } from '@/lib/clock'
import { ActionSheet } from '@/ui/action-sheet'
import { Popup } from '@/ui/popup'
import { DaySheet } from '../plans/day-sheet'
import { TakerForm } from './taker-form'
import type { TripSteps } from './use-trip-steps'

const farthest = 366

/** What the branch is asked: who takes the member in, whether this is a mobile member, when it was registered. */
export function BranchSheets({ trip, steps }: { trip: TripView; steps: TripSteps }) {
  const { asking, close, sending, problem, takenIn, sayMobile, registered } = steps
  const now = today()
  return (
    <>
      <Popup open={asking?.is === 'taker'} position="bottom" label="对方答应接了" onClose={close}>
        <TakerForm {...{ trip, sending, problem }} onTell={(taker) => void takenIn(taker)} />
      </Popup>
      <ActionSheet
        open={asking?.is === 'mobile'}
        title={`${trip.memberName}是不是流动党员`}
        options={[
          {
            value: 'yes',
            label: '是流动党员',
            detail: '离开半年以上，参加不了本支部的组织生活，组织关系没有转',
          },
          { value: 'no', label: '不算', detail: '常回来，或者快回来了；过半年再请您看' },
        ]}
        onChoose={(value) => void sayMobile(value === 'yes')}
        onClose={close}
      />
      <DaySheet
        {...{ sending, problem }}
        open={asking?.is === 'national'}
        title="哪天在全国系统里登记的"
        sentence="请先在全国党员管理信息系统里登记，再在这里记一笔。"
        choices={[
          { label: '今天', day: now },
          { label: '昨天', day: addDays(now, -1) },
        ]}
        pick={{ label: '别的日子', from: addDays(now, -farthest), to: now }}
        onChoose={(day) => {
          if (day) void registered(day)
        }}
        onClose={close}
      />
    </>
  )
}
