import { useState } from 'react'
import { codeLastsHours } from '@shared/delegation/schema'
import { CodeToGive } from '@/components/code-to-give'
import { useMe } from '@/lib/session'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { go } from '@/routes'
import type { Codes } from './codes'
import { Slip } from './slip'

/** The code for whoever is to act, to be scanned or read out; and, if wanted, the slip to end it without one's phone. */
export function OfferedCode({ codes: { code, slip } }: { codes: Codes }) {
  const name = useMe()?.member?.name ?? '本人'
  const [wantsSlip, setWantsSlip] = useState(false)
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
      {wantsSlip ? (
        <Card>
          <Slip name={name} slip={slip} />
        </Card>
      ) : (
        <Button kind="text" onClick={() => setWantsSlip(true)}>
          给自己留一张停办纸条
        </Button>
      )}
      <Button onClick={() => void go.back()}>已经给了</Button>
    </>
  )
}
