import * as v from 'valibot'
import { noteLength, noteSchema } from '@shared/sweep/schema'
import { ways } from '@shared/sweep/sweep'
import { useState } from 'react'
import { View } from '@tarojs/components'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { OptionList } from '@/ui/option-list'
import { TextAreaField } from '@/ui/text-area-field'
import { wayWords } from '../words'

type Way = (typeof ways)[number]

interface HowFoundProps {
  note: string
  onNote: (note: string) => void
  onChoose: (how: Way) => void
}

/** What is wrong with a note, if anything is. */
function wrongIn(note: string): string | undefined {
  if (note.trim() === '') return undefined
  const checked = v.safeParse(noteSchema, note)
  return checked.success ? undefined : checked.issues[0].message
}

/** How it was found out, and a few words beside it for whoever wants to write some. */
export function HowFound({ note, onNote, onChoose }: HowFoundProps) {
  const [writes, setWrites] = useState(note !== '')
  const wrong = wrongIn(note)
  // The police tell an outcome alone.
  const offered = ways.filter((way) => way !== 'police' || note.trim() === '')
  const options = offered.map((value) => ({
    ...{ value, label: wayWords[value] },
    ...(value === 'police' && { detail: '只记结果，不记地方和备注' }),
  }))
  const choose = (value: string) => {
    const chosen = ways.find((one) => one === value)
    if (chosen && wrong === undefined) onChoose(chosen)
  }
  return (
    <View>
      {writes ? (
        <Card flush>
          <TextAreaField
            label="备注"
            optional
            value={note}
            maxLength={noteLength}
            placeholder="比如：在女儿家带孩子"
            error={wrong}
            hint="不写电话、住址和证件号。本人查自己的信息时看得到。"
            onChange={onNote}
          />
        </Card>
      ) : (
        <ListRow icon="pencil" title="加一句备注" onClick={() => setWrites(true)} />
      )}
      <OptionList options={options} onChoose={choose} />
    </View>
  )
}
