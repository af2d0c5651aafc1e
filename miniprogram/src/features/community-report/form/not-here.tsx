import { useState } from 'react'
import { endCommunityReport } from '@shared/community-report/contract'
import type { InServiceId } from '@shared/ids'
import { useSend } from '@/lib/use-send'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { ErrorState } from '@/ui/error-state'

interface NotHereProps {
  report: { inServiceId: InServiceId; name: string }
  onDone: () => void
}

/** Nobody of that name lives here: it ends, and they are told. */
export function NotHere({ report: { inServiceId, name }, onDone }: NotHereProps) {
  const { send, sending, problem } = useSend()
  const [open, setOpen] = useState(false)
  async function end() {
    setOpen(false)
    if (await send(endCommunityReport, { params: { inServiceId }, body: { why: 'not_here' } })) onDone()
  }
  return (
    <>
      {problem && <ErrorState happened="没有办成" todo={problem.sentence} />}
      <Button kind="text" loading={sending} onClick={() => setOpen(true)}>
        没有查到他住在这里
      </Button>
      <Dialog
        open={open}
        title={`${name}不住在这里？`}
        message="这份报到会结束，系统告诉本人，他可以到别处重新报到。"
        confirm={{ label: '不住在这里', onClick: () => void end() }}
        onClose={() => setOpen(false)}
      />
    </>
  )
}
