import { View } from '@tarojs/components'
import { codeLink } from '@shared/station/code'
import type { CodeSeeds } from '@shared/station/schema'
import type { Instant } from '@shared/time'
import { ErrorState } from '@/ui/error-state'
import { QrCode } from '@/ui/qr-code'
import './station-code.scss'

interface StationCodeProps {
  seeds: CodeSeeds
  stationName: string | undefined
  now: Instant
  onRefresh: () => void
}

/** The code of these 30 seconds, for everybody who comes in to scan. Names of people never stand here. */
export function StationCode({ seeds, stationName, now, onRefresh }: StationCodeProps) {
  const link = codeLink(seeds.linkPrefix, seeds.stationId, seeds.seeds, now)
  if (link === undefined) {
    return (
      <ErrorState
        happened="报到码过期了"
        todo="这台手机太久没有连上网络。连上网络后再试一次，就有新的码。"
        onRetry={onRefresh}
      />
    )
  }
  return (
    <View className="station-code">
      <View className="station-code__call">外地来的党员，请扫这里报到</View>
      <QrCode text={link} label="报到码" />
      <View className="station-code__name">{stationName}</View>
      <View className="station-code__hint">
        <View>每 30 秒换一次，请当面扫</View>
        <View>不会向您要钱、要验证码</View>
      </View>
    </View>
  )
}
