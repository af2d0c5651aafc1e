import { View } from '@tarojs/components'
import { standingAt } from '@shared/station/openings'
import type { Station } from '@shared/station/schema'
import type { Instant } from '@shared/time'
import { standingWords } from '@/lib/opening-words'
import { Icon, type IconName } from '@/ui/icon'
import { StateTag } from '@/ui/state-tag'
import './station-facts.scss'

/** Where a station is, whether and when it is open, and its number. */
export function StationFacts({ station, now }: { station: Station; now: Instant }) {
  const { address, hours, phone, openings } = station
  const standing = standingWords(standingAt(openings, now), now)
  return (
    <>
      {standing && <StateTag state={standing.open ? 'done' : 'neutral'}>{standing.text}</StateTag>}
      <Fact icon="map-pin">{address}</Fact>
      <Fact icon="clock">{hours || '开放时间还没写，去之前请先打电话'}</Fact>
      <Fact icon="phone">{phone || '还没留电话'}</Fact>
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
