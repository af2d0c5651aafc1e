import { useState } from 'react'
import { Card } from '@/ui/card'
import { ChoiceField } from '@/ui/choice-field'
import { SheetFrame, type SheetProps } from './sheet-frame'

/** What claiming means; and, for things alone, whether one wants to be named. */
export function ClaimSheet({ wish, steps }: SheetProps) {
  const [unnamed, setUnnamed] = useState(false)
  return (
    <SheetFrame steps={steps} button="认领" onSend={() => void steps.claim(unnamed)}>
      <Card title={wish.card?.sentence ?? '认领这个心愿'}>
        社区先联系您，再说好时间和地方，请不要自己上门。手上的事忙不过来，随时可以交回。
      </Card>
      {wish.kind === 'goods' && (
        <Card flush>
          <ChoiceField
            label="留名吗"
            value={unnamed ? 'unnamed' : 'named'}
            options={[
              { value: 'named', label: '告诉本人是我' },
              { value: 'unnamed', label: '不留名', detail: '东西由社区转交，社区知道是谁' },
            ]}
            onChange={(value) => setUnnamed(value === 'unnamed')}
          />
        </Card>
      )}
    </SheetFrame>
  )
}
