import { View } from '@tarojs/components'
import type { Output } from '@shared/endpoint'
import type { issueLinkCode } from '@shared/member/contract'
import { serverNow } from '@/lib/clock'
import { sayInstant } from '@/lib/words'
import { Card } from '@/ui/card'
import './issued-code.scss'

interface IssuedCodeProps {
  name: string
  issued: Output<typeof issueLinkCode>
}

/** A code, four and four, large enough to read out; how it is used, and until when. */
export function IssuedCode({ name, issued: { code, expiresAt } }: IssuedCodeProps) {
  const groups = code.split('-')
  return (
    <>
      <Card>
        <View className="issued-code">
          <View>{name}的绑定码</View>
          <View className="issued-code__code" aria-label={[...code].join(' ')}>
            {groups.map((group) => (
              <View key={group} className="issued-code__group">
                {[...group].join(' ')}
              </View>
            ))}
          </View>
          <View>{`${sayInstant(expiresAt, serverNow())}前有效，只能用一次`}</View>
        </View>
      </Card>
      <Card title="怎么念">
        <View>一个一个念，四个一停。码里没有数字 0 和 1，圆的、直的都不会看错。</View>
        <View>请本人打开候鸟驿站，点“我的”“认证党员身份”“支部给了我绑定码”，写上姓名和码。</View>
        <View className="issued-code__soft">
          离开这一页就看不到了。要印在纸上的，到电脑工作页点“打印”“绑定码纸条”。
        </View>
      </Card>
    </>
  )
}
