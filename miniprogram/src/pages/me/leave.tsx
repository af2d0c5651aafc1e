import { useState } from 'react'
import { worthSaying } from '@/components/command-words'
import { logOut } from '@/lib/log-out'
import { useOutbox } from '@/lib/outbox'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'

/** The way out of the account; what hasn't been sent is named first. */
export function Leave() {
  const [asking, ask] = useState(false)
  const [leaving, setLeaving] = useState(false)
  const kept = worthSaying(useOutbox().waiting).length
  const leave = async () => {
    setLeaving(true)
    await logOut()
  }
  return (
    <>
      <Button kind="text" onClick={() => ask(true)}>
        退出登录
      </Button>
      <Dialog
        open={asking}
        title="退出登录？"
        message={
          kept > 0
            ? `还有 ${kept} 件没发出去，都留在手机里，您重新进入后再发。`
            : '手机里看过的内容会清掉。随时可以重新进入。'
        }
        confirm={{ label: '退出', onClick: () => void leave(), loading: leaving }}
        onClose={() => ask(false)}
      />
    </>
  )
}
