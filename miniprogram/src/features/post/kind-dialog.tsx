import { useState } from 'react'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { TextField } from '@/ui/text-field'
import type { Kind } from './kind-list'

interface KindDialogProps {
  kind: Kind
  onChange: (kind: Kind) => void
  onClose: () => void
}

/** One post: another name, or out of use. What was arranged under it stays. */
export function KindDialog({ kind, onChange, onClose }: KindDialogProps) {
  const [name, setName] = useState(kind.name)
  return (
    <Dialog
      open
      title={kind.name}
      message={
        kind.hidden ? '停用着，不能安排新的；以前的记录还在。' : '改名、停用都不影响已经安排的和以前的记录。'
      }
      confirm={{
        label: '改名',
        onClick: () => {
          if (name.trim() !== '') onChange({ ...kind, name: name.trim() })
        },
      }}
      onClose={onClose}
    >
      <TextField label="叫什么" value={name} maxLength={20} onChange={setName} />
      <Button kind="text" onClick={() => onChange({ ...kind, hidden: !kind.hidden })}>
        {kind.hidden ? '重新启用' : '停用'}
      </Button>
    </Dialog>
  )
}
