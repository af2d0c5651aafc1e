import { View } from '@tarojs/components'
import { listDelegates } from '@shared/delegation/contract'
import type { TripId } from '@shared/ids'
import { readTrip } from '@shared/trip/contract'
import { EndSheet } from '@/components/delegates/end-sheet'
import { delegateWords } from '@/components/delegates/delegate-words'
import { ReadState } from '@/components/read-state'
import { useRead } from '@/lib/use-read'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { useState } from 'react'
import './of-traveller.scss'

/** Who acts for somebody who is with the station; one tap and a yes end it. */
export function OfTraveller({ tripId, onClose }: { tripId: TripId; onClose: () => void }) {
  const trip = useRead(readTrip, { params: { tripId } })
  const memberId = trip.data?.memberId
  const read = useRead(listDelegates, memberId && { params: { memberId } })
  const [ending, setEnding] = useState<string>()
  const delegate = read.data?.delegates.find(({ delegationId }) => delegationId === ending)
  if (memberId && delegate)
    return <EndSheet {...{ memberId, delegate }} onDone={() => setEnding(undefined)} />
  return (
    <View className="delegation-of-traveller">
      <View className="delegation-of-traveller__title">{`谁在替${trip.data?.memberName ?? '本人'}办`}</View>
      <View>请看一眼本人，问一问姓名，对上了再停。</View>
      <ReadState read={read} failed="没有打开名单">
        {({ delegates }) => (
          <Card flush>
            {delegates.length === 0 && <ListRow title="没有请人代办" />}
            {delegates.map((one) => (
              <ListRow
                key={one.delegationId}
                title={delegateWords(one)}
                detail="点这里停"
                onClick={() => setEnding(one.delegationId)}
              />
            ))}
          </Card>
        )}
      </ReadState>
      <Button onClick={onClose}>关上</Button>
    </View>
  )
}
