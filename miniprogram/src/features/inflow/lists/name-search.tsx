import { useState } from 'react'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { TextField } from '@/ui/text-field'

interface NameSearchProps {
  /** What is looked for now; nothing: everybody is shown. */
  name: string
  onSearch: (name: string) => void
}

/** Looks for a name, or a part of one, in the list below. */
export function NameSearch({ name, onSearch }: NameSearchProps) {
  const [typed, setTyped] = useState(name)
  return (
    <>
      <Card flush>
        <TextField
          label="找人"
          optional
          value={typed}
          maxLength={20}
          placeholder="姓名里的一个字也行"
          onChange={setTyped}
          onBlur={() => onSearch(typed.trim())}
        />
      </Card>
      {name !== '' && (
        <Button
          kind="text"
          onClick={() => {
            setTyped('')
            onSearch('')
          }}
        >
          看全部
        </Button>
      )}
    </>
  )
}
