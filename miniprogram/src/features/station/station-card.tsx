import { View } from '@tarojs/components'
import type { Station } from '@shared/station/schema'
import type { Instant } from '@shared/time'
import { callPhone } from '@/lib/phone-call'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { StationFacts } from './station-facts'
import './station-card.scss'

interface StationCardProps {
  station: Station
  now: Instant
  onOpen: () => void
}

/** A station in a list: where it is, whether it is open, and a button that calls it. */
export function StationCard({ station, now, onOpen }: StationCardProps) {
  const { name, phone } = station
  return (
    <Card title={name}>
      <StationFacts station={station} now={now} />
      <View className="station-card__buttons">
        <Button width="inline" kind="text" label={`看${name}的详情`} onClick={onOpen}>
          看详情
        </Button>
        {phone !== '' && (
          <Button width="inline" label={`给${name}打电话`} onClick={() => callPhone(phone)}>
            打电话
          </Button>
        )}
      </View>
    </Card>
  )
}
