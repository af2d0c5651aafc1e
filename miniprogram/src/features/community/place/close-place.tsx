import { useState } from 'react'
import { closePlace } from '@shared/community/contract'
import { useSend } from '@/lib/use-send'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { ErrorState } from '@/ui/error-state'
import type { PlaceRead } from './place-facts'

/** Takes a place out of use, once nothing open is in it. */
export function ClosePlace({ place: { placeId, name } }: Pick<PlaceRead, 'place'>) {
  const { send, sending, problem } = useSend()
  const [asking, ask] = useState(false)
  const close = () => {
    ask(false)
    void send(closePlace, { params: { placeId } })
  }
  return (
    <>
      {problem && <ErrorState happened="没有停用" todo={problem.sentence} />}
      <Button kind="text" loading={sending} onClick={() => ask(true)}>
        停用这里
      </Button>
      <Dialog
        open={asking}
        title={`停用${name}？`}
        message="登记居住地时不能再选到这里，原来登记的都还在。不能收回。"
        confirm={{ label: '停用', danger: true, onClick: close }}
        onClose={() => ask(false)}
      />
    </>
  )
}
