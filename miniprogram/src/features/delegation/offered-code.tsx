import { codeLastsHours } from '@shared/delegation/schema'
import { CodeToGive } from '@/components/code-to-give'
import { Button } from '@/ui/button'
import { go } from '@/routes'

/** The code for whoever is to act: to be scanned, or read out over the telephone. */
export function OfferedCode({ code }: { code: string }) {
  return (
    <>
      <CodeToGive
        code={code}
        label="代办码"
        call="请对方用自己的手机扫"
        orElse="或者把这 12 个字念给对方"
        hints={[
          '对方打开候鸟驿站，点“我的”“我能替谁办”，再扫码或填码',
          `${codeLastsHours} 小时内有效，只能用一次。别发到群里`,
        ]}
      />
      <Button onClick={() => void go.back()}>已经给了</Button>
    </>
  )
}
