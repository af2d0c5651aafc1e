import { View } from '@tarojs/components'
import type { Station } from '@shared/station/schema'
import { Icon, type IconName } from '@/ui/icon'
import './station-facts.scss'

/** Where a station is, when it is open, and its number. */
export function StationFacts({ station: { address, hours, phone } }: { station: Station }) {
  return (
    <>
      <Fact icon="map-pin">{address}</Fact>
      <Fact icon="clock">{hours}</Fact>
      <Fact icon="phone">{phone}</Fact>
    </>
  )
}

function Fact({ icon, children }: { icon: IconName; children: string }) {
  return (
    <View className="station-fact">
      <View className="station-fact__icon">
        <Icon name={icon} />
      </View>
      <View className="station-fact__text">{children}</View>
    </View>
  )
}
