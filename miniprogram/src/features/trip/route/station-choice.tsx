import { View } from '@tarojs/components'
import type { Station } from '@shared/station/schema'
import { callPhone } from '@/lib/phone-call'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import './station-choice.scss'

/** One station with all that helps to choose it. */
export function StationChoice({ station, onChoose }: { station: Station; onChoose: () => void }) {
  const { name, orgName, place, address, hours, phone } = station
  return (
    <Card title={name}>
      <View>{orgName}</View>
      <View className="station-choice__soft">
        {place.join('')} {address}
      </View>
      <View className="station-choice__soft">{hours}</View>
      <View className="station-choice__buttons">
        <Button width="inline" label={`给${name}打电话`} onClick={() => callPhone(phone)}>
          打电话
        </Button>
        <Button width="inline" label={`选${name}`} onClick={onChoose}>
          选这个驿站
        </Button>
      </View>
    </Card>
  )
}
