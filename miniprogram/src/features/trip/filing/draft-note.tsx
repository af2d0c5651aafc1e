import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import type { Filing } from './use-filing'
import './draft-note.scss'

/** Where what is filled in stays meanwhile, and the way to be rid of it. */
export function DraftNote({
  filing: { begun, resumed, discard },
}: {
  filing: Pick<Filing, 'begun' | 'resumed' | 'discard'>
}) {
  const [asking, ask] = useState(false)
  const close = () => ask(false)
  return (
    <>
      <View className="draft-note">
        {resumed
          ? '上次没填完的还在，接着填就行。只存在这台手机里。'
          : '没填完也可以先走开：写的只存在这台手机里，下次打开还在。'}
      </View>
      {begun && (
        <Button kind="text" onClick={() => ask(true)}>
          不要了，重新填
        </Button>
      )}
      <Dialog
        open={asking}
        title="填的不要了？"
        message="会从这台手机里删掉。还没有交给别人看过。"
        confirm={{
          label: '不要了',
          danger: true,
          onClick: () => {
            discard()
            close()
          },
        }}
        onClose={close}
      />
    </>
  )
}
