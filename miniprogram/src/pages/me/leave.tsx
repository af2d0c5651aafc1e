import { useState } from 'react'
import { worthSaying } from '@/components/command-words'
import { logOut, logOutEverywhere } from '@/lib/log-out'
import { useOutbox } from '@/lib/outbox'
import { sentenceOf } from '@/lib/problem'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { ErrorState } from '@/ui/error-state'

type Way = 'here' | 'everywhere'

const words = {
  here: { title: '退出登录？', confirm: '退出', message: '手机里看过的内容会清掉。随时可以重新进入。' },
  everywhere: {
    title: '在所有手机上退出？',
    confirm: '都退出',
    message: '丢了手机、借过手机都可以用。每台手机里看过的内容都会清掉，要重新进入。',
  },
}

/** The ways out of the account, on this phone or on all; what hasn't been sent is named first. */
export function Leave() {
  const [asking, ask] = useState<Way>()
  const [leaving, setLeaving] = useState(false)
  const [problem, setProblem] = useState<string>()
  const kept = worthSaying(useOutbox().waiting).length
  const { title, message, confirm } = words[asking ?? 'here']
  const leave = async () => {
    setLeaving(true)
    setProblem(undefined)
    try {
      await (asking === 'everywhere' ? logOutEverywhere() : logOut())
    } catch (caught) {
      setProblem(sentenceOf(caught))
      ask(undefined)
    }
    setLeaving(false)
  }
  return (
    <>
      {problem !== undefined && <ErrorState happened="还没有退出" todo={problem} />}
      <Button kind="text" onClick={() => ask('here')}>
        退出登录
      </Button>
      <Button kind="text" onClick={() => ask('everywhere')}>
        在所有手机上退出
      </Button>
      <Dialog
        open={asking !== undefined}
        title={title}
        message={kept > 0 ? `还有 ${kept} 件没发出去，都留在手机里，您重新进入后再发。` : message}
        confirm={{ label: confirm, onClick: () => void leave(), loading: leaving }}
        onClose={() => ask(undefined)}
      />
    </>
  )
}
