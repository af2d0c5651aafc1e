import { View } from '@tarojs/components'
import { codeLastsHours } from '@shared/delegation/schema'
import { Button } from '@/ui/button'
import { QrCode } from '@/ui/qr-code'
import { go } from '@/routes'
import { spokenCode } from './words'
import './offered-code.scss'

/** The code for whoever is to act: to be scanned, or read out over the telephone. */
export function OfferedCode({ code }: { code: string }) {
  return (
    <>
      <View className="offered-code">
        <View className="offered-code__call">请他用自己的手机扫</View>
        <QrCode text={code} label="代办码" />
        <View>或者把这 12 个字念给他</View>
        <View className="offered-code__code">{spokenCode(code)}</View>
        <View className="offered-code__hint">
          <View>他打开候鸟驿站，点“我的”“我能替谁办”，再扫码或填码</View>
          <View>{codeLastsHours} 小时内有效，只能用一次。别发到群里</View>
        </View>
      </View>
      <Button onClick={() => void go.back()}>给他了</Button>
    </>
  )
}
