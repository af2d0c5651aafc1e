import { View } from '@tarojs/components'
import { callPhone } from '@/lib/phone-call'
import { Button } from '@/ui/button'
import './emergency.scss'

const numbers = [
  ['110', '报警'],
  ['120', '急救'],
  ['119', '火警'],
] as const

/** Above everything that is wished for: what can't wait isn't written here, it is called. */
export function Emergency() {
  return (
    <View className="wish-emergency">
      <View>有急事、有危险，先打电话</View>
      <View className="wish-emergency__numbers">
        {numbers.map(([number, what]) => (
          <Button key={number} width="inline" label={`打${number}${what}`} onClick={() => callPhone(number)}>
            {`${number}${what}`}
          </Button>
        ))}
      </View>
    </View>
  )
}
