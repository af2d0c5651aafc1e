import { View } from '@tarojs/components'
import { codeLastsHours } from '@shared/delegation/schema'
import { CodeToGive } from '@/components/code-to-give'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { go } from '@/routes'
import type { Codes } from '../codes'
import { Slip } from '../slip'

/** What now: the code for whoever is to act, and the slip that the member keeps. Both are shown once. */
export function Recorded({ name, codes: { code, slip } }: { name: string; codes: Codes }) {
  return (
    <>
      <Card title="一、给代办人：接受的码">
        <CodeToGive
          code={code}
          label="代办码"
          call="请代办人用自己的手机扫"
          orElse="或者把这 12 个字念给对方"
          hints={[
            '对方打开候鸟驿站，点“我的”“我能替谁办”，再扫码或填码',
            `${codeLastsHours} 小时内有效，只能用一次。别发到群里`,
          ]}
        />
      </Card>
      <Card title="二、给本人：停办纸条">
        <Slip name={name} slip={slip} />
      </Card>
      <View>离开这一页，两个码都看不到了。纸条先抄好、拍好，交到本人手里再走。</View>
      <Button kind="primary" onClick={() => void go.back()}>
        都给了
      </Button>
    </>
  )
}
