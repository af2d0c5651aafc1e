import { CodeToGive } from '@/components/code-to-give'
import { Button } from '@/ui/button'
import { go } from '@/routes'

interface InvitationCodeProps {
  code: string
  /** What it gives: 柳岸社区第一党支部的支部书记. */
  what: string
}

/** The code that gives a role to whoever brings it: large, and shown this once. */
export function InvitationCode({ code, what }: InvitationCodeProps) {
  return (
    <>
      <CodeToGive
        code={code}
        label="邀请码"
        call="请本人用这个码"
        what={what}
        hints={[
          '本人打开候鸟驿站，点“我的”“我有邀请码”，再扫码或填码',
          '一周内有效，只能用一次。谁拿到谁就能用，别发到群里',
          '离开这一页就看不到了；没用上的，可以在“谁在负责”里收回',
        ]}
      />
      <Button onClick={() => void go.back()}>已经给了</Button>
    </>
  )
}
