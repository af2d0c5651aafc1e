import { View } from '@tarojs/components'
import { QrCode } from '@/ui/qr-code'
import './slip.scss'

/** In groups of four, as one copies it by hand. */
const groupsOf = (code: string): string[] => code.toUpperCase().match(/.{1,4}/g) ?? []

interface SlipProps {
  name: string
  slip: string
}

/** The member's slip, in large print, to be photographed and printed or copied by hand: with it anybody's acting ends. */
export function Slip({ name, slip }: SlipProps) {
  const groups = groupsOf(slip)
  return (
    <View className="delegation-slip">
      <View className="delegation-slip__title">{`${name}的停办纸条`}</View>
      <View className="delegation-slip__sentence">
        不想请这位替您办了，拿着它，到哪个驿站、哪个支部都能停。
      </View>
      <QrCode text={slip} label="停办码" />
      <View className="delegation-slip__code" aria-label={groups.join(' ')}>
        {groups.map((group, at) => (
          <View key={at}>{group}</View>
        ))}
      </View>
      <View>不用说为什么。不会向您要钱、要验证码。</View>
    </View>
  )
}
